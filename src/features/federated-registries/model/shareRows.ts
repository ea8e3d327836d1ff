import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { outcomeOf, type Reading } from '~/domain/federation/model/reading'
import type { RegistryWire } from '~/domain/registry/api/schema'
import type { Rows } from '~/shared/api/wire'

/**
 * How far a member is with a federated registry.
 * - `complete`: it has as many results as the primary
 * - `behind`: it has fewer; the rest comes with its next polls
 * - `missing`: it answered and does not know the registry yet
 * - `unreachable`, `denied`, `failed`, `waiting`: what became of asking it
 */
export type ShareState = 'complete' | 'behind' | 'missing' | 'unreachable' | 'denied' | 'failed' | 'waiting'

/** One federated registry on one member. */
export interface ShareRow {
  readonly id: string
  readonly registry: string
  readonly cluster: FederatedCluster
  readonly state: ShareState
  /** Results the member has; undefined when that is not known. */
  readonly results: number | undefined
  /** Results the primary has. */
  readonly expected: number
}

type Registries = Reading<Rows<RegistryWire>>

const resultsOf = ({ scanned, failed }: RegistryWire) => scanned + failed

/** Every federated registry of the primary on every member. */
export function toShareRows(
  clusters: readonly FederatedCluster[],
  readingOf: (cluster: FederatedCluster) => Registries,
): readonly ShareRow[] {
  const primary = clusters.find(({ kind }) => kind === 'primary')
  const federated = (primary ? (readingOf(primary).data?.rows ?? []) : []).filter(
    ({ cfg_type }) => cfg_type === 'federal',
  )
  const members = clusters.filter(({ kind }) => kind === 'managed')
  return federated.flatMap((registry) =>
    members.map((cluster) => shareRow(registry, cluster, readingOf(cluster))),
  )
}

function shareRow(registry: RegistryWire, cluster: FederatedCluster, reading: Registries): ShareRow {
  const expected = resultsOf(registry)
  const outcome = outcomeOf(canOpenCluster(cluster), reading)
  const copy = reading.data?.rows.find(({ name }) => name === registry.name)
  const results = copy && resultsOf(copy)
  return {
    id: `${registry.name} ${cluster.id}`,
    registry: registry.name,
    cluster,
    expected,
    results,
    state: outcome === 'answered' ? stateOf(results, expected) : outcome,
  }
}

function stateOf(results: number | undefined, expected: number): ShareState {
  if (results === undefined) return 'missing'
  return results >= expected ? 'complete' : 'behind'
}
