import { mutationOptions } from '@tanstack/react-query'
import { registryKeys } from '~/domain/registry/api/queries'
import { RegistryAnswerWire, type RegistryWire } from '~/domain/registry/api/schema'
import { ApiError } from '~/shared/api/ApiError'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { pause } from '~/shared/lib/pause'
import type { toBody } from '../model/registryForm'

type RegistryBody = ReturnType<typeof toBody>

const pathOf = (name: string) => `/v1/scan/registry/${encodeURIComponent(name)}` as const

/** Reads lag writes by milliseconds (recordings README 5): looked for this often before the list is read. */
const LOOKS = 5
const LOOK_AGAIN_MS = 200

/** `POST /v2/scan/registry`; done when the new registry can be read. */
export const addRegistryMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: async (body: RegistryBody) => {
      await client.post('/v2/scan/registry', wireEmpty, body)
      await untilReadable(client, body.config.name)
    },
    meta: { invalidates: [registryKeys.all(client.clusterId)] },
  })

async function untilReadable(client: ClusterClient, name: string): Promise<void> {
  for (let look = 1; look < LOOKS; look += 1) {
    try {
      await client.get(pathOf(name), RegistryAnswerWire)
      return
    } catch (error) {
      // Anything else than "not there yet" shows where the list is read.
      if (!(error instanceof ApiError) || error.kind !== 'not-found') return
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
}

/** `PATCH /v2/scan/registry/{name}`: what is left out stays, secrets above all. */
export const editRegistryMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (body: RegistryBody) =>
      client.patch(`/v2/scan/registry/${encodeURIComponent(body.config.name)}`, body),
    meta: { invalidates: [registryKeys.all(client.clusterId)] },
  })

/** `DELETE /v1/scan/registry/{name}`: its images and their results go with it. Refused while it scans. */
export const deleteRegistryMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (name: string) => client.delete(pathOf(name)),
    meta: { invalidates: [registryKeys.all(client.clusterId)] },
  })

/** Starts a scan; one that is under way goes on. The answer comes before the registry was reached. */
export const startScanMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (name: string) => client.post(`${pathOf(name)}/scan`, wireEmpty, undefined),
    meta: { invalidates: [registryKeys.list(client.clusterId)] },
  })

/** Stops a scan: what no scanner has begun stays unscanned. */
export const stopScanMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (name: string) => client.delete(`${pathOf(name)}/scan`),
    meta: { invalidates: [registryKeys.all(client.clusterId)] },
  })

const WATCH_MS = 3_000

/**
 * Follows a scan until it is no longer under way.
 * @returns the registry as it is then
 */
export async function watchScan(
  client: ClusterClient,
  name: string,
  signal: AbortSignal,
  onProgress: (registry: RegistryWire) => void,
): Promise<RegistryWire> {
  for (;;) {
    const { summary } = await client.get(pathOf(name), RegistryAnswerWire, { signal, background: true })
    onProgress(summary)
    if (summary.status !== 'scanning') return summary
    await pause(WATCH_MS, signal)
  }
}
