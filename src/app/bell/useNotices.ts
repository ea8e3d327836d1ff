import { useQuery } from '@tanstack/react-query'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { statusGroup } from '~/domain/federation/model/clusterStatus'
import { managedClusters } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { alertsQuery, summaryQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useNow } from '~/shared/hooks/useNow'
import { noticesOf, type Notice } from './notices'

/** Alerts come and go with upgrades and certificates: hours, not seconds. */
const POLL_MS = 60_000

interface Notices {
  readonly notices: readonly Notice[]
  /** Why what the cluster announces could not be read. */
  readonly error: Error | null
}

/** What the bell announces for a cluster. */
export function useNotices(clusterId: ClusterId): Notices {
  const client = useApiClients().for(clusterId)
  const alerts = useQuery({ ...alertsQuery(client), refetchInterval: POLL_MS, retry: false })
  const summary = useQuery({ ...summaryQuery(client), refetchInterval: POLL_MS, retry: false })
  const { membership } = useFederation()
  const nowMs = useNow(POLL_MS)
  const members = membership?.role === 'primary' ? managedClusters(membership) : []
  const notices = noticesOf({
    clusterId,
    alerts: alerts.data,
    summary: summary.data,
    user: useCurrentUser(),
    troubledMembers: members.filter((member) => statusGroup(member) === 'attention').length,
    nowMs,
  })
  return { notices, error: alerts.error }
}
