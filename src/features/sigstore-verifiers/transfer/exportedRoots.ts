import type { RootBody } from '../api/queries'
import type { RootWire } from '../api/schema'

/**
 * Roots and verifiers as a file: each of them is a body the API takes (`REST_SigstoreRootOfTrust_POST` and
 * `REST_SigstoreVerifier`). The controller has no export of its own; there is nothing secret in them.
 */
export const exportedRoots = (roots: readonly RootWire[]) => ({
  roots_of_trust: roots.map((root) => ({ ...rootBodyOf(root), verifiers: root.verifiers })),
})

/** A root as the API takes it, without its verifiers. */
export const rootBodyOf = (root: RootWire): RootBody => ({
  name: root.name,
  is_private: root.is_private,
  rootless_keypairs_only: root.rootless_keypairs_only,
  rekor_public_key: root.rekor_public_key,
  root_cert: root.root_cert,
  sct_public_key: root.sct_public_key,
  comment: root.comment,
})
