import { useQuery } from '@tanstack/react-query'
import { systemConfigQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { membershipQuery } from './api/queries'
import { localOf, type Membership } from './model/membership'

export interface Federation {
  /** Undefined while it is read, and when it may not or could not be read. */
  readonly membership: Membership | undefined
  readonly isPending: boolean
  readonly error: unknown
  /** Name of the cluster that serves this console; undefined until known. */
  readonly localName: string | undefined
  readonly retry: () => void
}

/** The federation this console belongs to, kept fresh by polling; shared by shell and pages. */
export function useFederation(): Federation {
  const clients = useApiClients()
  const membership = useQuery(membershipQuery(clients.federation))
  const config = useQuery(systemConfigQuery(clients.local))
  const federatedName = membership.data && localOf(membership.data)?.name
  const name = federatedName ?? config.data?.cluster_name
  return {
    membership: membership.data,
    isPending: membership.isPending,
    error: membership.error,
    localName: name === '' ? undefined : name,
    retry: () => void membership.refetch(),
  }
}
