import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFederation } from '~/domain/federation/useFederation'
import { useFleet, type FleetReadings } from '~/domain/federation/useFleet'
import {
  knownImagesQuery,
  registriesQuery,
  registryImagesQuery,
  type KnownImage,
} from '~/domain/registry/api/queries'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import type { Rows } from '~/shared/api/wire'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { localCluster } from '~/shared/cluster/ClusterId'
import { sameImages } from './model/sameImages'

/** Lists of images are large and change slowly. */
const AGAIN_MS = 10 * 60_000
const READINGS: FleetReadings<{ images: readonly KnownImage[] }> = {
  images: { query: knownImagesQuery, everyMs: AGAIN_MS },
}
const NO_CLUSTERS: readonly never[] = []

/** Images that several clusters of the federation have a result for. Only a primary can ask its members. */
export function useSameImages() {
  const { membership, error, retry } = useFederation()
  const clusters = membership?.role === 'primary' ? membership.clusters : NO_CLUSTERS
  const fleet = useFleet(clusters, READINGS)
  const federated = useFederatedIds(clusters.length > 0)
  const found = useMemo(
    () => sameImages(clusters, (cluster) => fleet.of(cluster).images, federated),
    [clusters, fleet, federated],
  )
  return { membership, error, retry, clusters, found, refresh: fleet.refresh }
}

/** Ids of the images of the primary's own federated registries. */
function useFederatedIds(isPrimary: boolean): ReadonlySet<string> {
  const client = useApiClients().for(localCluster)
  const registries = useQuery({ ...registriesQuery(client), enabled: isPrimary })
  const names = (registries.data?.rows ?? []).filter(({ cfg_type }) => cfg_type === 'federal')
  return useQueries({
    queries: names.map(({ name }) => registryImagesQuery(client, name)),
    combine: idsOf,
  })
}

const idsOf = (lists: readonly UseQueryResult<Rows<RegistryImageWire>>[]): ReadonlySet<string> =>
  new Set(lists.flatMap(({ data }) => (data?.rows ?? []).map(({ image_id }) => image_id)))
