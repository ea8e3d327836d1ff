import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
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
import type { Facet } from '~/shared/ui/table/types'
import { admissionKeys, admissionRulesQuery } from './api/queries'
import type { AdmissionRuleWire } from './api/schema'
import { criteriaMessages } from './criteria/messages'
import { EvaluationOrder } from './EvaluationOrder'
import { messages } from './messages'
import { isDeny } from './model/ruleBody'
import { STAGES, stageOf } from './model/stages'
import { displayedOrigin, ruleColumns } from './ruleColumns'
import { useGlobalMode } from './useGlobalMode'
import { useRuleActions } from './useRuleActions'

const RuleDialog = lazyPart(async () => (await import('./rule/RuleDialog')).RuleDialog)

interface Props {
  readonly frame: EditorFrame
  /** Above the list: what is true of the cluster as a whole. */
  readonly lead?: ReactNode
}

const noRules: readonly AdmissionRuleWire[] = []

/** Admission rules of one scope: the list, and what can be done with them. One rule is shown in the panel beside it. */
export function AdmissionEditor({ frame, lead }: Props) {
  const t = useMessages(messages)
  const c = useMessages(criteriaMessages)
  const language = useLanguage()
  const { client, scope, clusterName, path } = usePolicyTarget()
  const list = useQuery(admissionRulesQuery(client, scope))
  const [open, setOpen] = useState<{ readonly rule: AdmissionRuleWire | undefined }>()
  const { ruleId } = useParams()
  const { search } = useLocation()
  const globalMode = useGlobalMode()
  const { rowActions, bulkActions } = useRuleActions((rule) => setOpen({ rule }))
  const columns = useMemo(
    () => ruleColumns({ t, wording: { t: c, language }, scope, globalMode }),
    [t, c, language, scope, globalMode],
  )
  const facets = useRuleFacets()
  const addRule = <AddPolicyButton label={t('addRule')} onClick={() => setOpen({ rule: undefined })} />
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
        {lead}
        <EvaluationOrder rules={list.data?.rows ?? noRules} />
        <DataTable
          id={`admission-${scope}`}
          label={t('title')}
          state={tableState(list)}
          columns={columns}
          getRowId={({ id }) => String(id)}
          rowHref={({ id }) => `${path}/admission-control/${id}${search}`}
          selectedRowId={ruleId}
          facets={facets}
          rowActions={rowActions}
          bulkActions={[files.bulkAction, ...bulkActions]}
          defaultSort={{ id: 'stage' }}
          filterPlaceholder={t('filter')}
          empty={
            <EmptyState
              title={t('empty')}
              text={t(scope === 'fed' ? 'emptyFederated' : 'emptyLocal')}
              actions={addRule}
            />
          }
          csvName={`admission-rules-${clusterName}`}
          onRefresh={() => void list.refetch()}
          errorWords={{ subject: t('title'), clusterName }}
        />
        {open && <RuleDialog rule={open.rule} onClose={() => setOpen(undefined)} />}
        {files.dialogs}
      </>
    ),
  })
}

/** Rules as files. Those of another origin could be written, and would come back as rules of this one. */
function useRuleFiles(rows: readonly AdmissionRuleWire[] | undefined) {
  const { client, scope } = usePolicyTarget()
  return useTransfer<AdmissionRuleWire>({
    kind: 'admission',
    rows,
    itemOf: ({ id, critical, cfg_type: origin }) =>
      origin === cfgTypeOf(scope) ? { id, isBuiltIn: critical } : undefined,
    changes: [admissionKeys.all(client.clusterId)],
  })
}

const ORIGIN_FACETS = ['system_defined', 'federal', 'ground', 'user_created'] as const

function useRuleFacets(): readonly Facet<AdmissionRuleWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { scope } = usePolicyTarget()
  return useMemo(() => {
    const both: readonly Facet<AdmissionRuleWire>[] = [
      {
        id: 'action',
        label: t('action'),
        options: [
          { value: 'deny', label: t('deny') },
          { value: 'allow', label: t('allow') },
        ],
        valueOf: (rule) => (isDeny(rule) ? 'deny' : 'allow'),
      },
      {
        id: 'enabled',
        label: t('state'),
        options: [{ value: 'off', label: t('off') }],
        valueOf: ({ disable }) => (disable ? 'off' : 'on'),
      },
      {
        id: 'mode',
        label: t('mode'),
        kind: 'menu',
        options: [
          { value: 'monitor', label: t('mode.monitor') },
          { value: 'protect', label: t('mode.protect') },
          { value: 'global', label: t('modeGlobal') },
        ],
        valueOf: (rule) => (isDeny(rule) ? rule.rule_mode || 'global' : ''),
      },
      {
        id: 'stage',
        label: t('stage'),
        kind: 'menu',
        options: STAGES.filter((value) => scope === 'local' || value.startsWith('federal')).map((value) => ({
          value,
          label: t(`stage.${value}`),
        })),
        valueOf: stageOf,
      },
    ]
    if (scope === 'fed') return both
    return [
      ...both,
      {
        id: 'origin',
        label: t('origin'),
        kind: 'menu',
        options: ORIGIN_FACETS.map((value) => ({ value, label: p(`origin.${value}`) })),
        valueOf: (rule) => displayedOrigin(rule).cfg_type,
      },
    ]
  }, [t, p, scope])
}
