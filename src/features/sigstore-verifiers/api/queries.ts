import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { RootListWire } from './schema'

const ROOTS = '/v1/scan/sigstore/root_of_trust'

/** Roots of trust with their verifiers. */
export const rootsQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: clusterKey(client.clusterId, 'sigstore'),
    queryFn: async ({ signal }) =>
      (await client.get(`${ROOTS}?with_verifiers=true`, RootListWire, { signal })).roots_of_trust,
  })

/** A root as the API takes it: `REST_SigstoreRootOfTrust_POST`, without a wrapper. */
export interface RootBody {
  readonly name: string
  readonly is_private: boolean
  readonly rootless_keypairs_only: boolean
  readonly rekor_public_key: string
  readonly root_cert: string
  readonly sct_public_key: string
  readonly comment: string
}

/** `REST_SigstoreVerifier`, without a wrapper. */
export interface VerifierBody {
  readonly name: string
  readonly verifier_type: string
  readonly public_key: string
  readonly cert_issuer: string
  readonly cert_subject: string
  readonly comment: string
}

interface VerifierOfRoot {
  /** Name of the root. */
  readonly root: string
  readonly verifier: VerifierBody
}

const meta = (client: ClusterClient) => ({ invalidates: [clusterKey(client.clusterId, 'sigstore')] })

export const addRootMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async (root: RootBody): Promise<void> => client.post(ROOTS, wireEmpty, root),
    meta: meta(client),
  })

const rootPath = (root: string) => `${ROOTS}/${encodeURIComponent(root)}` as const

/** `REST_SigstoreRootOfTrust_PATCH`: name and kind of a root never change, and only private ones have keys. */
export const editRootMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: ({ name, comment, ...root }: RootBody) => {
      const { rekor_public_key, root_cert, sct_public_key } = root
      const keys = root.is_private ? { rekor_public_key, root_cert, sct_public_key } : {}
      return client.patch(rootPath(name), { comment, ...keys })
    },
    meta: meta(client),
  })

/** Its verifiers go with it. */
export const deleteRootMutation = (client: ClusterClient) =>
  mutationOptions({ mutationFn: (root: string) => client.delete(rootPath(root)), meta: meta(client) })

export const addVerifierMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ root, verifier }: VerifierOfRoot): Promise<void> =>
      client.post(`${rootPath(root)}/verifier`, wireEmpty, verifier),
    meta: meta(client),
  })

/** `REST_SigstoreVerifier_PATCH`: everything but the name. */
export const editVerifierMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: ({ root, verifier }: VerifierOfRoot) => {
      const { name, ...patch } = verifier
      return client.patch(`${rootPath(root)}/verifier/${encodeURIComponent(name)}`, patch)
    },
    meta: meta(client),
  })

export const deleteVerifierMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: ({ root, verifier }: { readonly root: string; readonly verifier: string }) =>
      client.delete(`${rootPath(root)}/verifier/${encodeURIComponent(verifier)}`),
    meta: meta(client),
  })
