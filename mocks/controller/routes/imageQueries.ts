import { accessDenied, RestError, wrongFormat } from '../RestError.ts'
import { answer, stringField, type Call, type Route } from '../Route.ts'
import { may } from '../permissions.ts'
import { imageAssets, type ImageAsset } from '../registries/imageAssets.ts'

/** At most so many sessions per user; the oldest is dropped (semantics.md e.3). */
const MAX_SESSIONS = 10

/** All scanned images, page by page: `controller/rest/vulasset.go` createAssetSession and getAssetSession. */
export const imageQueryRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/scan/asset/images', handle: createSession },
  { method: 'GET', path: '/v1/scan/asset/images', handle: readPage },
]

/** Needs reading of runtime scans everywhere (endpoints.json: RT_SCAN, global). */
function requireRuntimeScan(call: Call): void {
  if (!may(call.caller().permissions, 'rt_scan', 'read')) throw accessDenied()
}

async function createSession(call: Call): Promise<Response> {
  requireRuntimeScan(call)
  const body = await call.body()
  if (stringField(body, 'type') !== 'image') throw wrongFormat('invalid asset type')
  const { fullname } = call.caller()
  const { registries } = call.controller.state
  const own = registries.imageQueries.filter((session) => session.fullname === fullname)
  const dropped = new Set(own.slice(0, Math.max(0, own.length - MAX_SESSIONS + 1)))
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 12)
  registries.imageQueries = [
    ...registries.imageQueries.filter((session) => !dropped.has(session)),
    { id, fullname },
  ]
  const assets = imageAssets(call.controller)
  return answer({
    total_records: assets.length,
    query_id: id,
    debug_perf_stats: null,
    summary: { top_images: topImages(assets) },
  })
}

/** The five worst images, and the others in one. */
function topImages(assets: readonly ImageAsset[]) {
  const counts = (images: readonly ImageAsset[]) => ({
    high: sum(images, 'high'),
    medium: sum(images, 'medium'),
    low: 0,
    critical: sum(images, 'critical'),
  })
  const worst = assets.toSorted(SORTS['cvecount']).toReversed()
  const top = worst.slice(0, 5).map((image) => ({
    id: image.image_id,
    display_name: image.repository,
    ...counts([image]),
  }))
  return worst.length > 5 ? [...top, { id: '', display_name: 'others', ...counts(worst.slice(5)) }] : top
}

const sum = (images: readonly ImageAsset[], severity: 'critical' | 'high' | 'medium') =>
  images.reduce((total, image) => total + image[severity], 0)

type Compare = (a: ImageAsset, b: ImageAsset) => number

const byText =
  (field: 'repository' | 'image_id' | 'created_at' | 'scanned_at' | 'base_os'): Compare =>
  (a, b) =>
    a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0

/** Order columns as the controller names them; anything else means `repository`. */
const SORTS = {
  repository: byText('repository'),
  imageid: byText('image_id'),
  createdat: byText('created_at'),
  os: byText('base_os'),
  size: (a, b) => a.size - b.size,
  scannedat: byText('scanned_at'),
  cvecount: (a, b) => a.critical - b.critical || a.high - b.high || a.medium - b.medium,
} satisfies Record<string, Compare>

function readPage(call: Call): Response {
  requireRuntimeScan(call)
  const token = call.query.get('token') ?? ''
  if (token === '') throw new RestError(400, 6, 'invalid request, no query token provided')
  const isKnown = call.controller.state.registries.imageQueries.some(({ id }) => id === token)
  if (!isKnown) throw new RestError(400, 53, 'sql: no rows in result set')
  const start = Number(call.query.get('start') ?? 0)
  const row = Number(call.query.get('row') ?? -1)
  const quick = (call.query.get('qf') ?? '').toLowerCase()
  const matched = imageAssets(call.controller).filter(
    ({ repository, tag, base_os: os, reg_name: registry }) =>
      [`${repository}:${tag}`, os, registry].some((text) => text.toLowerCase().includes(quick)),
  )
  const wanted = call.query.get('orderbyColumn') ?? ''
  const compare = Object.entries(SORTS).find(([column]) => column === wanted)?.[1] ?? SORTS.repository
  const sorted = matched.toSorted(compare)
  if (call.query.get('orderby') === 'desc') sorted.reverse()
  return answer({
    type: 'image',
    data: row < 0 ? sorted.slice(start) : sorted.slice(start, start + row),
    qf_matched_records: quick === '' ? 0 : matched.length,
  })
}
