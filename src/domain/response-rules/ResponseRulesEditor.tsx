import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { AddPolicyButton } from '~/domain/policy/AddPolicyButton'
import { ObstacleBanner } from '~/domain/policy/ObstacleBanner'
import { cfgTypeOf } from '~/domain/policy/model/origin'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useTransfer } from '~/domain/policy/transfer/useTransfer'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { responseRuleKeys, responseRulesQuery } from './api/queries'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { ruleKey } from './model/ruleKey'
import { toRows } from './model/ruleRow'
import { ruleColumns } from './ruleColumns'
import { useBulkActions } from './useBulkActions'
import { useRuleActions, type OpenRule } from './useRuleActions'
import { useRuleFacets } from './useRuleFacets'

const ResponseRuleDialog = lazyPart(
  async () => (await import('./dialog/ResponseRuleDialog')).ResponseRuleDialog,
)

interface Props {
  readonly frame: EditorFrame
}

const noRules: readonly ResponseRuleWire[] = []

/** Response rules of one scope in their order. One rule is shown in the panel beside the list. */
export function ResponseRulesEditor({ frame }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, scope, clusterName, path } = usePolicyTarget()
  const list = useQuery(responseRulesQuery(client, scope))
  const [open, setOpen] = useState<OpenRule>()
  const { ruleId } = useParams()
  const { search } = useLocation()
  const rowActions = useRuleActions(setOpen)
  const bulkActions = useBulkActions()
  const columns = useMemo(() => ruleColumns({ t, language, scope }), [t, language, scope])
  const facets = useRuleFacets()
  const rows = useMemo(() => toRows(list.data?.rows ?? noRules), [list.data])
  const addRule = (
    <AddPolicyButton label={t('addRule')} onClick={() => setOpen({ kind: 'add', place: { at: 'top' } })} />
  )
  const files = useRuleFiles(list.data?.rows)
  return frame({
    actions: (
      <>
        {files.button}
        {addRule}
      </>
    ),
    content: (
      <>
        <ObstacleBanner />
        <DataTable
          id={`response-rules-${scope}`}
          label={t('title')}
          state={tableState(list, ({ unreadable }) => ({ rows, unreadable }))}
          columns={columns}
          getRowId={ruleKey}
          rowHref={(rule) => `${path}/response-rules/${ruleKey(rule)}${search}`}
          selectedRowId={ruleId}
          facets={facets}
          rowActions={rowActions}
          bulkActions={[files.bulkAction, ...bulkActions]}
          defaultSort={{ id: 'position' }}
          filterPlaceholder={t('filter')}
          footer={t(scope === 'fed' ? 'order' : 'orderLocal')}
          empty={
            <EmptyState
              title={t('empty')}
              text={t(scope === 'fed' ? 'emptyFederated' : 'emptyLocal')}
              actions={addRule}
            />
          }
          csvName={`response-rules-${clusterName}`}
          onRefresh={() => void list.refetch()}
          errorWords={{ subject: t('title'), clusterName }}
        />
        {open && <ResponseRuleDialog open={open} onClose={() => setOpen(undefined)} />}
        {files.dialogs}
      </>
    ),
  })
}

/** Response rules as files; those of a group are in the file of the group. */
function useRuleFiles(rows: readonly ResponseRuleWire[] | undefined) {
  const { client, scope } = usePolicyTarget()
  return useTransfer<ResponseRuleWire>({
    kind: 'response-rules',
    rows,
    itemOf: ({ id, group, cfg_type: origin }) =>
      group === '' && origin === cfgTypeOf(scope) ? { id } : undefined,
    changes: [responseRuleKeys.all(client.clusterId)],
  })
}
