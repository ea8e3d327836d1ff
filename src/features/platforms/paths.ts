import type { ClusterId } from '~/shared/cluster/ClusterId'

export const PLATFORMS_PATH = 'assets/platforms'

/** The list, or one platform in its panel. */
export function platformPath(clusterId: ClusterId, platform?: string): string {
  const list = `/clusters/${encodeURIComponent(clusterId)}/${PLATFORMS_PATH}`
  return platform === undefined ? list : `${list}/${encodeURIComponent(platform)}`
}
