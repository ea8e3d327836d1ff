/** What kind of thing was asked for: a label of metrics, so there are few of them. */
export type RequestRoute = 'page' | 'asset' | 'api' | 'member-api' | 'probe' | 'other'

/** @param path as received; undefined when it was not acceptable. */
export function requestRoute(path: string | undefined, basePath: string): RequestRoute {
  if (path === undefined) return 'other'
  if (path === '/healthz' || path === '/readyz') return 'probe'
  if (path === basePath) return 'page'
  if (!path.startsWith(basePath)) return 'other'
  const below = path.slice(basePath.length)
  if (/^v[12]\/fed\/cluster\//.test(below)) return 'member-api'
  if (/^v[12]\//.test(below)) return 'api'
  return below.startsWith('assets/') ? 'asset' : 'other'
}
