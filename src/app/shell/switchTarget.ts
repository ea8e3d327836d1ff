import type { RouteObject } from 'react-router'
import type { Feature } from '~/domain/feature/Feature'
import type { ClusterId } from '~/shared/cluster/ClusterId'

/** Page people land on when the target cluster cannot keep the current one. */
const FIRST_PAGE = 'assets/system-components'

export const clusterPath = (clusterId: ClusterId, page = FIRST_PAGE) =>
  `/clusters/${encodeURIComponent(clusterId)}/${page}`

/** The address of a feature's page, on the given cluster when it is a page about one. */
export function featurePath({ scope, path }: Feature, clusterId: ClusterId): string {
  switch (scope) {
    case 'cluster':
      return clusterPath(clusterId, path)
    case 'federation':
      return `/federation/${path}`
    case 'console':
      return `/${path}`
  }
}

/**
 * Where switching to another cluster leads: the same page and tab when it is a cluster page, without the object that was
 * open and without filters, because both belong to the old cluster; else the first page.
 */
export function switchTarget(pathname: string, next: ClusterId, features: readonly Feature[]): string {
  const page = /^\/clusters\/[^/]+\/(.+)$/.exec(pathname)?.[1] ?? ''
  const feature = features.find(
    ({ scope, path }) => scope === 'cluster' && (page === path || page.startsWith(`${path}/`)),
  )
  if (!feature) return clusterPath(next)
  const below = page.slice(feature.path.length + 1).split('/')
  return clusterPath(next, [feature.path, ...fixedPart(feature.routes, below)].join('/'))
}

/** The leading segments that name a page of the feature rather than an object of the cluster. */
function fixedPart(routes: readonly RouteObject[], segments: readonly string[]): readonly string[] {
  const [segment, ...rest] = segments
  const route = routes.find(({ path }) => path !== undefined && path === segment)
  if (segment === undefined || !route) return []
  return [segment, ...fixedPart(route.children ?? [], rest)]
}
