import type { RootWire, VerifierWire } from './api/schema'

/** A root of trust, or a verifier below one. */
export interface TrustRow {
  /** `root` or `root/verifier`, as admission rules name verifiers. */
  readonly name: string
  readonly root: RootWire
  /** Missing for the root itself. */
  readonly verifier: VerifierWire | undefined
}

/** Every root followed by its verifiers; the names sort them that way, too. */
export const toTrustRows = (roots: readonly RootWire[]): readonly TrustRow[] =>
  roots.flatMap((root) => [
    { name: root.name, root, verifier: undefined },
    ...root.verifiers.map((verifier) => ({
      name: trustName(root.name, verifier.name),
      root,
      verifier,
    })),
  ])

/** As admission rules name it. */
export const trustName = (root: string, verifier: string | undefined): string =>
  verifier === undefined ? root : `${root}/${verifier}`

export type RootKind = 'public' | 'private' | 'rootless'

export const rootKindOf = ({ is_private, rootless_keypairs_only }: RootWire): RootKind =>
  rootless_keypairs_only ? 'rootless' : is_private ? 'private' : 'public'
