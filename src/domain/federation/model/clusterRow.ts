import { canAskCluster } from './clusterStatus'
import type { FederatedCluster } from './membership'
import type { Reading } from './reading'
import { scoreOf, type Risk } from '~/domain/system/api/queries'
import type { SummaryWire } from '~/domain/system/api/schema'

/** What a cluster told about itself, and how far that can be relied on. */
export interface ClusterNumbers {
  /**
   * `none`: it cannot be asked and never was. `pending`: the first answer is due. `elsewhere`: it is not this console's
   * to ask, the primary seen from a managed cluster.
   */
  readonly status: 'none' | 'pending' | 'known' | 'failed' | 'elsewhere'
  /** Last good answer, if there ever was one. */
  readonly summary: SummaryWire | undefined
  /** Last good score; null when the controller gave none, undefined when it never answered. */
  readonly score: number | null | undefined
  /** The first score is still due. */
  readonly isScorePending: boolean
  /** These are old numbers: the last attempt failed, or the cluster cannot be asked any more. */
  readonly isStale: boolean
  readonly answeredAt: Date | undefined
}

/** A row of the table of clusters. */
export interface ClusterRow {
  readonly cluster: FederatedCluster
  readonly numbers: ClusterNumbers
  /** Its version is not the one of the cluster that serves the console. */
  readonly isOtherVersion: boolean
}

/** Puts the two readings of one cluster together. A failed one never becomes a zero: the last good number stays, marked. */
export function clusterNumbers(
  canAsk: boolean,
  summary: Reading<SummaryWire>,
  risk: Reading<Risk>,
): ClusterNumbers {
  const hasFailed = Boolean(summary.error) || Boolean(risk.error)
  const isKnown = summary.data !== undefined || risk.data !== undefined
  const answeredAtMs = Math.max(summary.dataUpdatedAt, risk.dataUpdatedAt)
  return {
    status: isKnown ? 'known' : !canAsk ? 'none' : summary.error ? 'failed' : 'pending',
    summary: summary.data,
    score: scoreOf(risk.data),
    isScorePending: canAsk && risk.data === undefined && !risk.error,
    isStale: isKnown && (!canAsk || hasFailed),
    answeredAt: answeredAtMs === 0 ? undefined : new Date(answeredAtMs),
  }
}

/** "5.6.0" from `component_versions`, which begins with the controller's own (`v5.6.0`); undefined when not told. */
export function versionOf(summary: SummaryWire | undefined): string | undefined {
  const [version] = summary?.component_versions ?? []
  return version === undefined || version === '' ? undefined : version.replace(/^v(?=\d)/, '')
}

/** What is known of one cluster. */
export interface ClusterReadings {
  readonly summary: Reading<SummaryWire>
  readonly risk: Reading<Risk>
}

/** The rows of the table: the clusters in their order, each with what is known of it. */
export function clusterRows(
  clusters: readonly FederatedCluster[],
  readingsOf: (cluster: FederatedCluster) => ClusterReadings,
): readonly ClusterRow[] {
  const local = clusters.find((cluster) => cluster.isLocal)
  const localVersion = local && versionOf(readingsOf(local).summary.data)
  return clusters.map((cluster) => {
    const { summary, risk } = readingsOf(cluster)
    const numbers = clusterNumbers(canAskCluster(cluster), summary, risk)
    const version = versionOf(numbers.summary)
    const isOtherVersion = version !== undefined && localVersion !== undefined && version !== localVersion
    return {
      cluster,
      numbers: isElsewhere(cluster) ? { ...numbers, status: 'elsewhere' } : numbers,
      isOtherVersion: isOtherVersion || cluster.versionDiffers,
    }
  })
}

const isElsewhere = ({ kind, isLocal }: FederatedCluster) => kind === 'primary' && !isLocal
