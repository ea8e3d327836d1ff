import type { Rows } from '~/shared/api/wire'
import type { NamespaceWire } from '../api/schema'

/** Pseudo namespaces the controller lists so that they can be tagged (semantics.md f.3). */
const PSEUDO: readonly string[] = ['_images', '_nodes', '_containers']

/** The list without the pseudo namespaces: nobody has them in Kubernetes. */
export function ownNamespaces(namespaces: Rows<NamespaceWire>): Rows<NamespaceWire> {
  return { ...namespaces, rows: namespaces.rows.filter(({ name }) => !PSEUDO.includes(name)) }
}
