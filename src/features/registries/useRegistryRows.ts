import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { findingsQuery, registriesQuery, registryImagesQuery } from '~/domain/registry/api/queries'
import { useMayQueryImages } from '~/domain/registry/useMayQueryImages'
import { CI_RESULTS, FEDERATED_CI_RESULTS } from '~/domain/registry/names'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { tableState, type TableState } from '~/shared/ui/table/tableState'
import { useRegistryRights } from './useRegistryRights'
import { ciRow, toRow, type RegistryRow } from './model/registryRow'

/** The registries of the page, with the results of pipelines as rows of their own where there are any. */
export function useRegistryRows() {
  const client = useClusterClient()
  const list = useQuery(registriesQuery(client))
  const { isPrimary } = useRegistryRights()
  const findings = useQuery(findingsQuery(client, useMayQueryImages()))
  const own = useQuery(registryImagesQuery(client, CI_RESULTS))
  const shared = useQuery(registryImagesQuery(client, FEDERATED_CI_RESULTS))
  const { data, error, dataUpdatedAt, refetch } = list
  const counted = findings.data
  const ownImages = own.data?.rows
  const sharedImages = shared.data?.rows
  const state = useMemo((): TableState<RegistryRow> => {
    const pipelines = [[CI_RESULTS, ownImages] as const, [FEDERATED_CI_RESULTS, sharedImages] as const]
    return tableState({ data, error, dataUpdatedAt, refetch }, (registries) => {
      const rows = [
        ...registries.rows.map((registry) => toRow(registry, counted, isPrimary)),
        ...pipelines.flatMap(([name, images = []]) => (images.length > 0 ? [ciRow(name, images)] : [])),
      ]
      return { rows, unreadable: registries.unreadable }
    })
  }, [data, error, dataUpdatedAt, refetch, counted, isPrimary, ownImages, sharedImages])
  return { state, findings, refresh: () => void list.refetch() }
}
