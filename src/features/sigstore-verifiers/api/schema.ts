import { wireArray, wireBoolean, wireRows, wireString } from '~/shared/api/wire'
import { z } from '~/shared/api/zod'

/** `REST_SigstoreVerifier` */
export const VerifierWire = z.object({
  name: z.string().min(1),
  /** keypair | keyless */
  verifier_type: wireString,
  /** PEM; public, so it may be shown. */
  public_key: wireString,
  cert_issuer: wireString,
  cert_subject: wireString,
  comment: wireString,
})
export type VerifierWire = z.infer<typeof VerifierWire>

/** `REST_SigstoreRootOfTrust_GET` */
export const RootWire = z.object({
  name: z.string().min(1),
  is_private: wireBoolean,
  rootless_keypairs_only: wireBoolean,
  /** PEM, of private roots only. */
  rekor_public_key: wireString,
  root_cert: wireString,
  sct_public_key: wireString,
  cfg_type: wireString,
  comment: wireString,
  verifiers: wireArray(VerifierWire),
})
export type RootWire = z.infer<typeof RootWire>

export const RootListWire = z.object({ roots_of_trust: wireRows(RootWire) })
