import { useMemo } from 'react'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { useFederation } from '~/domain/federation/useFederation'
import { useFleet, type FleetReadings } from '~/domain/federation/useFleet'
import { registriesQuery } from '~/domain/registry/api/queries'
import type { RegistryWire } from '~/domain/registry/api/schema'
import type { Rows } from '~/shared/api/wire'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from '~/shared/lib/number'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { StatusLabel, type StatusTone } from '~/shared/ui/StatusLabel'
import { DataTable } from '~/shared/ui/table/DataTable'
import type { TableState } from '~/shared/ui/table/tableState'
import type { Column, Facet } from '~/shared/ui/table/types'
import { FederatedRegistriesFrame } from './FederatedRegistriesFrame'
import { messages } from './messages'
import { onCluster } from './paths'
import { toShareRows, type ShareRow, type ShareState } from './model/shareRows'

const READINGS: FleetReadings<{ registries: Rows<RegistryWire> }> = {
  registries: { query: registriesQuery },
}
const NO_CLUSTERS: readonly never[] = []

/** Federated registries, and how far each member has what the primary found. */
export function FederatedRegistriesPage() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { membership, error, retry } = useFederation()
  const clusters = membership?.role === 'primary' ? membership.clusters : NO_CLUSTERS
  const fleet = useFleet(clusters, READINGS)
  const rows = useMemo(
    () => toShareRows(clusters, (cluster) => fleet.of(cluster).registries),
    [clusters, fleet],
  )
  const columns = useMemo(() => shareColumns(t, language), [t, language])
  const facets = useMemo(() => shareFacets(t), [t])
  const primary = clusters.find(({ kind }) => kind === 'primary')
  const own = primary && fleet.of(primary).registries
  const failure = error ?? (own?.data === undefined ? own?.error : undefined)
  const isKnown = membership !== undefined && (own === undefined || own.data !== undefined)
  const state: TableState<ShareRow> = isKnown
    ? { status: 'ready', rows, total: rows.length }
    : failure
      ? { status: 'error', error: failure, retry: membership ? fleet.refresh : retry }
      : { status: 'loading' }
  return (
    <FederatedRegistriesFrame tab="registries">
      <DataTable
        id="federated-registries"
        label={t('title')}
        state={state}
        columns={columns}
        facets={facets}
        getRowId={({ id }) => id}
        rowHref={({ cluster, registry, state: share }) =>
          share === 'complete' || share === 'behind' ? onCluster(cluster, registry) : undefined
        }
        rowDisabledReason={({ state: share }) =>
          share === 'complete' || share === 'behind' ? undefined : t(`reason.${share}`)
        }
        defaultSort={{ id: 'state' }}
        filterPlaceholder={t('filter')}
        empty={
          <EmptyState
            title={t(primary ? 'empty' : 'notPrimary')}
            text={t(primary ? 'emptyText' : 'notPrimaryText')}
          />
        }
        csvName="federated-registries"
        onRefresh={fleet.refresh}
      />
    </FederatedRegistriesFrame>
  )
}

const TONE: Readonly<Record<ShareState, StatusTone>> = {
  failed: 'error',
  unreachable: 'offline',
  denied: 'warning',
  missing: 'warning',
  behind: 'progress',
  waiting: 'unknown',
  complete: 'ok',
}
/** What needs attention comes first. */
const ORDER: readonly ShareState[] = [
  'failed',
  'unreachable',
  'denied',
  'missing',
  'behind',
  'waiting',
  'complete',
]

function shareFacets(t: Translate<(typeof messages)['en']>): readonly Facet<ShareRow>[] {
  return [
    {
      id: 'state',
      label: t('state'),
      options: ORDER.map((value) => ({ value, label: t(`state.${value}`) })),
      valueOf: ({ state }) => state,
    },
  ]
}

function shareColumns(
  t: Translate<(typeof messages)['en']>,
  language: Language,
): readonly Column<ShareRow>[] {
  const number = (value: number) => formatNumber(value, language)
  const resultsOf = ({ results, expected }: ShareRow) =>
    t('resultsOf', { results: results === undefined ? '–' : number(results), expected: number(expected) })
  return [
    {
      id: 'registry',
      header: t('registry'),
      cell: ({ registry }) => <bdi>{registry}</bdi>,
      sortValue: ({ registry }) => registry,
      text: ({ registry }) => registry,
      width: 220,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'cluster',
      header: t('cluster'),
      cell: ({ cluster }) => <bdi>{cluster.name}</bdi>,
      sortValue: ({ cluster }) => cluster.name,
      text: ({ cluster }) => cluster.name,
      width: 200,
      phone: 'meta',
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state }) => <StatusLabel tone={TONE[state]} word={t(`state.${state}`)} />,
      sortValue: ({ state }) => ORDER.indexOf(state),
      text: ({ state }) => t(`state.${state}`),
      width: 180,
      phone: 'status',
    },
    {
      id: 'results',
      header: t('results'),
      cell: resultsOf,
      sortValue: ({ results }) => results ?? null,
      text: resultsOf,
      width: 132,
      align: 'end',
      phone: 'end',
    },
    {
      id: 'status',
      header: t('clusterStatus'),
      cell: ({ cluster }) => <ClusterStatusLabel cluster={cluster} />,
      sortValue: ({ cluster }) => cluster.status,
      text: ({ cluster }) => cluster.status,
      width: 260,
    },
  ]
}
