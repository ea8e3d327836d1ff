import type { RootWire, VerifierWire } from '../api/schema'

/** A root of a file of which something is not on the cluster. */
export interface MissingRoot {
  readonly root: RootWire
  /** The root itself has to be added, too. */
  readonly isNew: boolean
  readonly verifiers: readonly VerifierWire[]
}

/** What of a file a cluster does not have, by name: what it has stays as it is. */
export function missingRoots(
  file: readonly RootWire[],
  present: readonly RootWire[],
): readonly MissingRoot[] {
  return file.flatMap((root) => {
    const known = present.find(({ name }) => name === root.name)
    const names = new Set(known?.verifiers.map(({ name }) => name))
    const verifiers = root.verifiers.filter(({ name }) => !names.has(name))
    return known && verifiers.length === 0 ? [] : [{ root, isNew: known === undefined, verifiers }]
  })
}
