import { useMemo, useState } from 'react'
import { policyMessages } from '~/domain/policy/messages'
import { ORIGINS } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Facet } from '~/shared/ui/table/types'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from './messages'
import { isUnused, type RuleRow } from './model/ruleRow'
import { changeKindOf } from './ruleCells'
import { ruleColumns } from './ruleColumns'
import { RuleDragArea } from './RuleDragArea'
import { useRuleActions, type RuleCommands } from './useRuleActions'
import type { RuleEditor } from './useRuleEditor'

interface Props {
  readonly editor: RuleEditor
  readonly commands: RuleCommands
  readonly nameOf: (row: RuleRow) => string
}

/** The rules in their order, with what the draft does to them. */
export function RuleTable({ editor, commands, nameOf }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { scope, obstacle, clusterName } = usePolicyTarget()
  const { rows, list, edit } = editor
  const { rowActions, bulkActions } = useRuleActions(editor, commands)
  const facets = useRuleFacets()
  const canEdit = obstacle === undefined
  const columns = useMemo(
    () =>
      ruleColumns({
        t,
        language,
        scope,
        canEdit,
        nameOf,
        onRevert: (row) => edit({ type: 'revert', key: row.key }),
      }),
    [t, language, scope, canEdit, nameOf, edit],
  )
  const state = tableState(list)
  return (
    <RuleDragArea
      rows={rows}
      nameOf={nameOf}
      onMove={(key, at, target) => edit({ type: 'move', keys: [key], place: { at, key: target } })}
      onStep={(key, by) => {
        const row = rows.find((each) => each.key === key)
        if (row && canEdit) commands.step(row, by)
      }}
    >
      <Announcement rows={rows} nameOf={nameOf} />
      <DataTable
        id={`network-rules-${scope}`}
        label={t('title')}
        // The rows of the draft in place of those that were read.
        state={state.status === 'ready' ? { ...state, rows, total: rows.length } : state}
        columns={columns}
        getRowId={(row) => row.key}
        facets={facets}
        rowActions={rowActions}
        bulkActions={bulkActions}
        defaultSort={{ id: 'position' }}
        filterPlaceholder={t('filter')}
        footer={t(scope === 'fed' ? 'afterFederated' : 'afterLocal')}
        empty={<EmptyState title={t('empty')} text={t(scope === 'fed' ? 'emptyFederated' : 'emptyLocal')} />}
        csvName={`network-rules-${clusterName}`}
        onRefresh={() => void list.refetch()}
        errorWords={{ subject: t('title'), clusterName }}
      />
    </RuleDragArea>
  )
}

/** Tells where a rule went, for those who do not see it move. */
function Announcement({ rows, nameOf }: Pick<Props, 'nameOf'> & { readonly rows: readonly RuleRow[] }) {
  const t = useMessages(messages)
  const moved = rows.findLast(({ change }) => change?.kind === 'edited' && change.movedFrom !== undefined)
  const text = moved ? t('movedTo', { rule: nameOf(moved), position: moved.position ?? 0 }) : ''
  return (
    <VisuallyHidden>
      <span role="status">{text}</span>
    </VisuallyHidden>
  )
}

function useRuleFacets(): readonly Facet<RuleRow>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { scope } = usePolicyTarget()
  const [nowS] = useState(() => Date.now() / 1000)
  return useMemo(() => {
    const origin: Facet<RuleRow> = {
      id: 'origin',
      label: t('origin'),
      kind: 'menu',
      options: ORIGINS.map((value) => ({ value, label: p(`origin.${value}`) })),
      valueOf: ({ stored }) => stored?.cfg_type ?? 'user_created',
    }
    return [
      {
        id: 'draft',
        label: t('draft'),
        options: (['added', 'changed', 'moved', 'removed'] as const).map((value) => ({
          value,
          label: t(value),
        })),
        valueOf: (row) => changeKindOf(row) ?? '',
      },
      {
        id: 'action',
        label: t('action'),
        options: [
          { value: 'deny', label: t('deny') },
          { value: 'off', label: t('off') },
        ],
        valueOf: ({ content }) => (content.disable ? 'off' : content.action),
      },
      {
        id: 'usage',
        label: t('usage'),
        options: [{ value: 'unused', label: t('unused') }],
        valueOf: (row) => (isUnused(row, nowS) ? 'unused' : ''),
      },
      ...(scope === 'local' ? [origin] : []),
    ]
  }, [t, p, scope, nowS])
}
