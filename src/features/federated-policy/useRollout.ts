import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { managedClusters, type FederatedCluster, type Membership } from '~/domain/federation/model/membership'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import type { Reading } from '~/domain/federation/model/reading'
import { useFleet, type Fleet } from '~/domain/federation/useFleet'
import { groupKeys, groupsQuery } from '~/domain/groups/api/queries'
import type { GroupWire } from '~/domain/groups/api/schema'
import { networkRuleKeys, networkRulesQuery } from '~/domain/network-rules/api/queries'
import type { PolicyRuleWire } from '~/domain/network-rules/api/schema'
import type { Rows } from '~/shared/api/wire'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { managedCluster } from '~/shared/cluster/ClusterId'
import {
  groupFingerprints,
  isOutdated,
  rolloutCell,
  ruleFingerprints,
  worstState,
  type Fingerprint,
  type RolloutCell,
  type RolloutState,
} from './model/rolloutCell'

/** Kinds of policy that are read back, in the order of the tabs. A new kind is one entry here and in `READINGS`. */
export const ROLLOUT_KINDS = ['groups', 'network-rules'] as const
export type RolloutKind = (typeof ROLLOUT_KINDS)[number]

interface Readings {
  readonly rules: Rows<PolicyRuleWire>
  readonly groups: Rows<GroupWire>
}

const READINGS = {
  rules: { query: (client: ClusterClient) => networkRulesQuery(client, 'fed') },
  groups: { query: (client: ClusterClient) => groupsQuery(client, 'fed') },
}

export interface RolloutRow {
  readonly cluster: FederatedCluster
  readonly cells: Readonly<Record<RolloutKind, RolloutCell>>
  readonly worst: RolloutState
}

/** The federated policy of every member, read back and compared with that of the primary. */
export function useRollout(membership: Membership) {
  const { local } = useApiClients()
  const rules = useQuery(networkRulesQuery(local, 'fed'))
  const groups = useQuery(groupsQuery(local, 'fed'))
  const clusters = useMemo(() => managedClusters(membership), [membership])
  const fleet = useFleet<Readings>(clusters, READINGS)
  useReadAgain(clusters, fleet)
  const rows = useMemo<readonly RolloutRow[]>(() => {
    const wanted = {
      groups: groups.data && groupFingerprints(groups.data.rows),
      rules: rules.data && ruleFingerprints(rules.data.rows),
    }
    return clusters.map((cluster) => {
      const read = fleet.of(cluster)
      const cells = {
        groups: rolloutCell(cluster, wanted.groups, prints(read.groups, groupFingerprints)),
        'network-rules': rolloutCell(cluster, wanted.rules, prints(read.rules, ruleFingerprints)),
      }
      return { cluster, cells, worst: worstState(Object.values(cells)) }
    })
  }, [clusters, fleet, groups.data, rules.data])
  const refresh = () => {
    void rules.refetch()
    void groups.refetch()
    fleet.refresh()
  }
  return { rows, refresh, error: rules.error ?? groups.error }
}

/** What was read before a cluster got the change is read again at once, not a minute later. */
function useReadAgain(clusters: readonly FederatedCluster[], fleet: Fleet<Readings>) {
  const queryClient = useQueryClient()
  const outdated = clusters
    .filter((cluster) => canOpenCluster(cluster) && hasOutdated(cluster, fleet.of(cluster)))
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    for (const id of outdated.split(' ').filter((each) => each !== '')) {
      void queryClient.invalidateQueries({ queryKey: networkRuleKeys.all(managedCluster(id)) })
      void queryClient.invalidateQueries({ queryKey: groupKeys.all(managedCluster(id)) })
    }
  }, [outdated, queryClient])
}

function hasOutdated(cluster: FederatedCluster, { rules }: { readonly rules: Reading<unknown> }): boolean {
  return rules.data !== undefined && isOutdated(cluster, rules.dataUpdatedAt)
}

function prints<Row>(
  reading: Reading<Rows<Row>>,
  of: (rows: readonly Row[]) => readonly Fingerprint[],
): Reading<readonly Fingerprint[]> {
  return { ...reading, data: reading.data && of(reading.data.rows) }
}
