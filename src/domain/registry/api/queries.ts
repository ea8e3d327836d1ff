import { queryOptions } from '@tanstack/react-query'
import { ApiError } from '~/shared/api/ApiError'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { imageName } from '../model/imageName'
import { tallyFindings, type FoundImage } from '../model/tallyFindings'
import { ALL_REGISTRIES } from '../names'
import {
  ImagePageWire,
  ImageQueryWire,
  RegistryImageListWire,
  RegistryListWire,
  type ImageAssetWire,
} from './schema'
import type { Rows } from '~/shared/api/wire'

export const registryKeys = {
  all: (clusterId: ClusterId) => clusterKey(clusterId, 'registries'),
  list: (clusterId: ClusterId) => clusterKey(clusterId, 'registries', 'list'),
  images: (clusterId: ClusterId, name: string) => clusterKey(clusterId, 'registries', 'images', name),
  known: (clusterId: ClusterId) => clusterKey(clusterId, 'registries', 'known'),
  findings: (clusterId: ClusterId) => clusterKey(clusterId, 'registries', 'findings'),
  session: (clusterId: ClusterId) => clusterKey(clusterId, 'registries', 'session'),
  page: (clusterId: ClusterId, question: object) =>
    clusterKey(clusterId, 'registries', 'session', 'page', question),
}

const SCANNING_MS = 3_000
const QUIET_MS = 30_000
/** Thousands of images with their labels are several megabytes. */
const LARGE_ANSWER_MS = 60_000

/** The registries of a cluster, read often while one of them scans. */
export const registriesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: registryKeys.list(client.clusterId),
    queryFn: async ({ signal }) =>
      (await client.get('/v1/scan/registry', RegistryListWire, { signal })).summarys,
    refetchInterval: ({ state }) =>
      state.data?.rows.some(({ status }) => status === 'scanning') ? SCANNING_MS : QUIET_MS,
  })

/** The images of a registry or of one of the sets of `names.ts`. */
export const registryImagesQuery = (client: ClusterClient, name: string) =>
  queryOptions({
    queryKey: registryKeys.images(client.clusterId, name),
    queryFn: async ({ signal }) => {
      const path = `/v1/scan/registry/${encodeURIComponent(name)}/images` as const
      return (await client.get(path, RegistryImageListWire, { signal, timeoutMs: LARGE_ANSWER_MS })).images
    },
    staleTime: 30_000,
  })

/** A scanned image of a cluster, reduced to what is compared across the fleet. */
export interface KnownImage {
  readonly imageId: string
  /** `repository:tag` */
  readonly name: string
  readonly critical: number
  readonly high: number
  readonly medium: number
  /** Version of the vulnerability database it was compared with. */
  readonly database: string
  /** Unix seconds. */
  readonly scannedS: number
}

/** Every scanned image a cluster has a result for. A GET, so that readers may ask managed clusters, too. */
export const knownImagesQuery = (client: ClusterClient) =>
  queryOptions({
    queryKey: registryKeys.known(client.clusterId),
    queryFn: async ({ signal }): Promise<readonly KnownImage[]> => {
      const path = `/v1/scan/registry/${ALL_REGISTRIES}/images` as const
      const { images } = await client.get(path, RegistryImageListWire, { signal, timeoutMs: LARGE_ANSWER_MS })
      return images.rows
        .filter(({ scanned_timestamp }) => scanned_timestamp > 0)
        .map((image) => ({
          imageId: image.image_id,
          name: imageName(image),
          critical: image.critical,
          high: image.high,
          medium: image.medium,
          database: image.scanner_version,
          scannedS: image.scanned_timestamp,
        }))
    },
    staleTime: 60_000,
  })

/**
 * Severities of all scanned images of all registries, counted by registry: lists of registries do not count them. One
 * question for everything, through a query session (`useMayQueryImages`). Who may not open one reads the images of all
 * registries as a list, which does not say which registry each is from.
 */
export const findingsQuery = (client: ClusterClient, mayOpenSession: boolean) =>
  queryOptions({
    queryKey: registryKeys.findings(client.clusterId),
    queryFn: async ({ signal }) =>
      tallyFindings(await (mayOpenSession ? imagesBySession : imagesAsList)(client, signal)),
    staleTime: 30_000,
    refetchInterval: 60_000,
  })

async function imagesBySession(client: ClusterClient, signal: AbortSignal): Promise<readonly FoundImage[]> {
  const { query_id: token } = await client.post('/v1/scan/asset/images', ImageQueryWire, SESSION, { signal })
  const path = `/v1/scan/asset/images?token=${encodeURIComponent(token)}&start=0&row=-1` as const
  return (await client.get(path, ImagePageWire, { signal, timeoutMs: LARGE_ANSWER_MS })).data.rows
}

async function imagesAsList(client: ClusterClient, signal: AbortSignal): Promise<readonly FoundImage[]> {
  const path = `/v1/scan/registry/${ALL_REGISTRIES}/images` as const
  const { images } = await client.get(path, RegistryImageListWire, { signal, timeoutMs: LARGE_ANSWER_MS })
  return images.rows
    .filter(({ scanned_timestamp }) => scanned_timestamp > 0)
    .map((image) => ({ ...image, reg_name: ALL_REGISTRIES }))
}

const SESSION = { type: 'image' }

/** What is asked of a page of all images; `column` in the words of the controller (semantics.md e.3). */
export interface ImageQuestion {
  readonly start: number
  /** At most so many; `ALL_ROWS` for all of them. */
  readonly rows: number
  readonly column: 'repository' | 'imageid' | 'createdat' | 'os' | 'size' | 'scannedat' | 'cvecount'
  readonly desc: boolean
  readonly filter: string
}

export interface ImagePage {
  readonly images: Rows<ImageAssetWire>
  /** Matching the filter. */
  readonly matched: number
  readonly total: number
}

/** The session of one page of the console; pages are read with it until it is gone. */
export interface ImageSession {
  /** The console's own: a new session asks anew. */
  readonly id: string
  token: string
  total: number
}

/**
 * A page of all scanned images. The session is opened with the first page and opened again, once, when the controller
 * no longer knows it: it keeps ten for a user and drops the oldest (semantics.md e.3).
 * @param session kept by the caller as long as its page is open
 */
export const imagePageQuery = (client: ClusterClient, session: ImageSession, question: ImageQuestion) =>
  queryOptions({
    queryKey: registryKeys.page(client.clusterId, { ...question, session: session.id }),
    queryFn: ({ signal }) => readImages(client, session, question, signal),
    placeholderData: (before) => before,
    staleTime: 30_000,
  })

/** As `rows` of a question: no page, everything. */
export const ALL_ROWS = -1

/** The same without a cache: for a file of all of them. */
export async function readImages(
  client: ClusterClient,
  session: ImageSession,
  question: ImageQuestion,
  signal: AbortSignal,
): Promise<ImagePage> {
  if (session.token === '') await openSession(client, session, signal)
  try {
    return await readPage(client, session, question, signal)
  } catch (error) {
    if (!isExpired(error)) throw error
    await openSession(client, session, signal)
    return readPage(client, session, question, signal)
  }
}

async function openSession(client: ClusterClient, session: ImageSession, signal: AbortSignal) {
  const opened = await client.post('/v1/scan/asset/images', ImageQueryWire, SESSION, { signal })
  session.token = opened.query_id
  session.total = opened.total_records
}

async function readPage(
  client: ClusterClient,
  { token, total }: ImageSession,
  { start, rows, column, desc, filter }: ImageQuestion,
  signal: AbortSignal,
): Promise<ImagePage> {
  const query = new URLSearchParams({
    token,
    start: String(start),
    row: String(rows),
    orderbyColumn: column,
    orderby: desc ? 'desc' : 'asc',
    qf: filter,
  })
  const { data, qf_matched_records: matched } = await client.get(
    `/v1/scan/asset/images?${query.toString()}`,
    ImagePageWire,
    { signal, timeoutMs: LARGE_ANSWER_MS },
  )
  return { images: data, matched: filter === '' ? total : matched, total }
}

/** 53: 400 from this route, 500 from its sisters. */
const isExpired = (error: unknown) => error instanceof ApiError && error.code === 53
