import type { ClusterId } from '~/shared/cluster/ClusterId'

export const REGISTRIES_PATH = 'assets/registries'

/** Parts of the page of an image, in the order of its tabs; also the last part of the address. */
export const IMAGE_TABS = [
  'vulnerabilities',
  'compliance',
  'packages',
  'secrets',
  'signatures',
  'layers',
  'details',
] as const
export type ImageTab = (typeof IMAGE_TABS)[number]

const part = encodeURIComponent

export const registriesPath = (clusterId: ClusterId): string =>
  `/clusters/${part(clusterId)}/${REGISTRIES_PATH}`

/** The images of a registry, or of one of the sets of domain/registry/names.ts. */
export const registryPath = (clusterId: ClusterId, registry: string): string =>
  `${registriesPath(clusterId)}/${part(registry)}`

/** The images of a registry whose worst finding is of one severity (imageFacets.ts). */
export const imagesByWorstPath = (
  clusterId: ClusterId,
  registry: string,
  severity: 'critical' | 'high',
): string => `${registryPath(clusterId, registry)}?worst=${severity}`

export const imagePath = (
  clusterId: ClusterId,
  registry: string,
  imageId: string,
  tab: ImageTab = 'vulnerabilities',
): string => `${registryPath(clusterId, registry)}/${part(imageId)}/${tab}`
