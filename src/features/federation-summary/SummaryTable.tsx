import { useMemo } from 'react'
import { clusterHref } from '~/domain/federation/clusterHref'
import { useMemberActions } from '~/domain/federation/actions/useMemberActions'
import { federationMessages } from '~/domain/federation/messages'
import type { Membership } from '~/domain/federation/model/membership'
import { useClosedReason } from '~/domain/federation/useClosedReason'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { DataTable } from '~/shared/ui/table/DataTable'
import { messages } from './messages'
import type { SummaryRow } from './model/summaryRow'
import { summaryColumns } from './summaryColumns'
import { summaryFacets } from './summaryFacets'
import { useSummaryActions } from './useSummaryActions'

interface Props {
  readonly rows: readonly SummaryRow[]
  readonly membership: Membership
  readonly onRefresh: () => void
}

/** Every cluster with its numbers, most urgent first: the list behind every number of the page. */
export function SummaryTable({ rows, membership, onRefresh }: Props) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  const columns = useMemo(() => summaryColumns(t, f, language), [t, f, language])
  const facets = useMemo(() => summaryFacets(t, rows), [t, rows])
  const closedReason = useClosedReason()
  const { rowActions, bulkActions, dialog } = useSummaryActions(useMemberActions(membership), rows)
  return (
    <>
      <DataTable
        id="summary"
        label={t('tableLabel')}
        state={{ status: 'ready', rows, total: rows.length, unreadable: membership.unreadable }}
        columns={columns}
        getRowId={(row) => row.cluster.id}
        facets={facets}
        rowActions={rowActions}
        bulkActions={bulkActions}
        rowHref={(row) => clusterHref(row.cluster)}
        rowDisabledReason={(row) => closedReason(row.cluster)}
        defaultSort={{ id: 'state' }}
        filterPlaceholder={t('filter')}
        empty={t('nothingListed')}
        csvName={t('csvName')}
        onRefresh={onRefresh}
      />
      {dialog}
    </>
  )
}
