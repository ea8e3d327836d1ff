import { queryOptions } from '@tanstack/react-query'
import { registryKeys } from '~/domain/registry/api/queries'
import { ApiError } from '~/shared/api/ApiError'
import { wireArray, wireRows } from '~/shared/api/wire'
import { z } from '~/shared/api/zod'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { clusterKey } from '~/shared/cluster/keys'
import { RegistryImageListWire } from '~/domain/registry/api/schema'
import { ImageUsersWire, LayerWire } from './schema'

const TypesWire = z.object({ list: z.object({ registry_type: wireArray(z.string()) }) })

/** The types of registries the controller knows, in its order. */
export const registryTypesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: clusterKey(client.clusterId, 'registry-types'),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/list/registry_type', TypesWire, { signal })).list.registry_type,
    staleTime: Number.POSITIVE_INFINITY,
  })

const LayersWire = z.object({ report: z.object({ layers: wireRows(LayerWire) }) })

/** The layers of an image with what came with each; null when its registry does not keep them (404). */
export const layersQuery = (client: ClusterClient, registry: string, imageId: string) =>
  queryOptions({
    queryKey: [...registryKeys.images(client.clusterId, registry), imageId, 'layers'] as const,
    queryFn: async ({ signal }) => {
      const name = encodeURIComponent(registry)
      const path = `/v1/scan/registry/${name}/layers/${encodeURIComponent(imageId)}?show=accepted` as const
      try {
        return (await client.get(path, LayersWire, { signal, timeoutMs: 60_000 })).report.layers
      } catch (error) {
        if (error instanceof ApiError && error.kind === 'not-found') return null
        throw error
      }
    },
    staleTime: 60_000,
  })

/** The tags under which a registry has an image; more than one when the same image was pushed twice. */
export const imageTagsQuery = (client: ClusterClient, registry: string, imageId: string) =>
  queryOptions({
    queryKey: [...registryKeys.images(client.clusterId, registry), imageId, 'tags'] as const,
    queryFn: async ({ signal }) => {
      const name = encodeURIComponent(registry)
      const path = `/v1/scan/registry/${name}/images?f_image_id=${encodeURIComponent(imageId)}` as const
      const { rows } = (await client.get(path, RegistryImageListWire, { signal })).images
      // A controller that does not know the filter answers with everything (semantics.md 0.5).
      return rows.filter(({ image_id }) => image_id === imageId)
    },
    staleTime: 30_000,
  })

/** Containers that run an image. Needs reading of runtime scans. */
export const imageUsersQuery = (client: ClusterClient, imageId: string) =>
  queryOptions({
    queryKey: clusterKey(client.clusterId, 'image-users', imageId),
    queryFn: async ({ signal }) => {
      const path = `/v1/workload?f_image_id=${encodeURIComponent(imageId)}` as const
      const { workloads } = await client.get(path, ImageUsersWire, { signal })
      return workloads.rows.filter(({ image_id }) => image_id === imageId)
    },
    staleTime: 60_000,
  })
