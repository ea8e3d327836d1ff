import { useEffect } from 'react'
import { useMatch } from 'react-router'
import { primaryOf, type FederatedCluster } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { localCluster, managedCluster, type ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { noteOpened } from './clusterMemory'
import { rememberCluster, useShell } from './shellStore'

export interface SelectedCluster {
  readonly id: ClusterId
  readonly name: string
  /** Its entry in the federation; undefined when standalone or not known. */
  readonly cluster: FederatedCluster | undefined
  /** Another cluster than the one that serves the console: shown in violet, and said everywhere. */
  readonly isRemote: boolean
  /** The primary, when there is one. */
  readonly primaryName: string | undefined
}

/**
 * The cluster the shell shows as selected: the one in the address, and on federation pages the one that was open last.
 * Pages never ask this; they get their cluster from the cluster layout.
 */
export function useSelectedCluster(): SelectedCluster {
  const t = useMessages(messages)
  const fromAddress = useMatch('/clusters/:clusterId/*')?.params.clusterId
  const lastCluster = useShell((shell) => shell.lastCluster)
  const { membership, localName } = useFederation()
  const wanted = fromAddress === undefined ? lastCluster : managedCluster(fromAddress)
  const entry = membership?.clusters.find((cluster) => cluster.id === wanted && !cluster.isLocal)
  // A remembered cluster that left must not stay selected on federation pages.
  const id = fromAddress !== undefined || entry ? wanted : localCluster
  const isRemote = id !== localCluster

  useEffect(() => {
    if (fromAddress === undefined) return
    rememberCluster(managedCluster(fromAddress))
    noteOpened(managedCluster(fromAddress))
  }, [fromAddress])

  return {
    id,
    name: isRemote ? (entry?.name ?? id) : (localName ?? t('thisCluster')),
    cluster: isRemote ? entry : membership?.clusters.find((cluster) => cluster.isLocal),
    isRemote,
    primaryName: membership && primaryOf(membership)?.name,
  }
}
