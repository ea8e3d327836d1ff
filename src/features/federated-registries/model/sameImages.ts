import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { outcomeOf, type Reading } from '~/domain/federation/model/reading'
import type { KnownImage } from '~/domain/registry/api/queries'
import { severityWeight } from '~/domain/scan/model/severity'

/** What one cluster knows of an image. */
export interface ImagePlace {
  readonly cluster: FederatedCluster
  readonly image: KnownImage
}

/** One image that several clusters have a result for. */
export interface SameImage {
  readonly imageId: string
  readonly name: string
  /** Scanned once by the primary and handed on, and not by each cluster for itself. */
  readonly isFederated: boolean
  /** Primary first, then as the list of clusters has them. */
  readonly places: readonly ImagePlace[]
  /** The worst of its results. */
  readonly worst: KnownImage
  /** The clusters count different findings: one accepts some, or compared with another database. */
  readonly differs: boolean
}

export interface SameImages {
  readonly images: readonly SameImage[]
  readonly answered: number
  /** Clusters that could not be asked, and why is told elsewhere. */
  readonly missing: readonly FederatedCluster[]
  /** Some clusters have not answered yet. */
  readonly isWaiting: boolean
}

/**
 * Images that at least two clusters know, most widespread first.
 * @param federated ids of the images of the primary's federated registries
 */
export function sameImages(
  clusters: readonly FederatedCluster[],
  readingOf: (cluster: FederatedCluster) => Reading<readonly KnownImage[]>,
  federated: ReadonlySet<string>,
): SameImages {
  const places = new Map<string, ImagePlace[]>()
  const missing: FederatedCluster[] = []
  let waiting = 0
  for (const cluster of clusters) {
    const reading = readingOf(cluster)
    if (reading.data === undefined) {
      if (outcomeOf(canOpenCluster(cluster), reading) === 'waiting') waiting += 1
      else missing.push(cluster)
      continue
    }
    for (const image of onePerId(reading.data)) {
      const known = places.get(image.imageId) ?? []
      known.push({ cluster, image })
      places.set(image.imageId, known)
    }
  }
  const images = [...places]
    .filter(([, where]) => where.length > 1)
    .map(([imageId, where]) => toSameImage(imageId, where, federated.has(imageId)))
  return {
    images,
    answered: clusters.length - missing.length - waiting,
    missing,
    isWaiting: waiting > 0,
  }
}

/** An image can have several tags, and be in several registries of one cluster. */
const onePerId = (images: readonly KnownImage[]) =>
  new Map(images.map((image) => [image.imageId, image] as const)).values()

function toSameImage(imageId: string, places: readonly ImagePlace[], isFederated: boolean): SameImage {
  const results = places.map(({ image }) => image)
  const worst = results.reduce((a, b) => (severityWeight(b) > severityWeight(a) ? b : a))
  const differs = results.some((image) => severityWeight(image) !== severityWeight(worst))
  return { imageId, name: worst.name, isFederated, places, worst, differs }
}
