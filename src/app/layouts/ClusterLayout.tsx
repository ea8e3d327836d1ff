import { useState } from 'react'
import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { localOf, type FederatedCluster } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { ClusterScopeContext } from '~/shared/cluster/ClusterScope'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { PageScope } from '~/shared/ui/PageScope'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { messages } from '../messages'
import { PageSkeleton } from '../shell/PageSkeleton'
import { clusterPath } from '../shell/switchTarget'
import { ClosedCluster } from './ClosedCluster'
import { lossOf } from './LostCluster'
import { UnknownCluster } from './UnknownCluster'
import { WithoutLost } from './WithoutLost'

/**
 * The heart of the cluster scope: turns the id of the address into a client, once, and hands it to the pages below. The
 * pages are keyed by the id, so switching is a remount: no selection, half-filled form or late answer can cross over.
 */
export function ClusterLayout() {
  const { clusterId = '' } = useParams()
  if (clusterId === localCluster) return <LocalCluster />
  return <ManagedCluster key={clusterId} id={managedCluster(clusterId)} />
}

function LocalCluster() {
  const t = useMessages(messages)
  const { localName } = useFederation()
  return <ClusterPages id={localCluster} name={localName ?? t('thisCluster')} />
}

function ManagedCluster({ id }: { readonly id: ClusterId }) {
  const { membership, isPending, error, retry } = useFederation()
  const location = useLocation()
  // What was open is kept when the cluster is lost, so that nothing typed goes with it.
  const [opened, setOpened] = useState<FederatedCluster>()
  const cluster = membership?.clusters.find((candidate) => candidate.id === id)

  if (membership && localOf(membership)?.id === id) {
    const page = location.pathname.split('/').slice(3).join('/')
    return <Navigate to={clusterPath(localCluster, page === '' ? undefined : page)} replace />
  }
  if (cluster && !opened && canOpenCluster(cluster)) setOpened(cluster)
  if (opened) {
    const isLost = membership !== undefined && !(cluster && canOpenCluster(cluster))
    return (
      <WithoutLost cluster={cluster ?? opened} loss={isLost ? lossOf(cluster) : undefined}>
        <ClusterPages id={id} name={cluster?.name ?? opened.name} />
      </WithoutLost>
    )
  }
  if (cluster) return <ClosedCluster cluster={cluster} onRetry={retry} />
  if (membership) return <UnknownCluster id={id} />
  return isPending ? <PageSkeleton /> : <ErrorState error={error} onRetry={retry} />
}

function ClusterPages({ id, name }: { readonly id: ClusterId; readonly name: string }) {
  const client = useApiClients().for(id)
  return (
    <PageScope.Provider value={{ name }}>
      <ClusterScopeContext value={{ client, name }}>
        <Outlet key={id} />
      </ClusterScopeContext>
    </PageScope.Provider>
  )
}
