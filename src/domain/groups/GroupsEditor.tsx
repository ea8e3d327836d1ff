import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { networkRuleKeys } from '~/domain/network-rules/api/queries'
import { policyMessages } from '~/domain/policy/messages'
import { ORIGINS } from '~/domain/policy/model/origin'
import { AddPolicyButton } from '~/domain/policy/AddPolicyButton'
import { ObstacleBanner } from '~/domain/policy/ObstacleBanner'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useTransfer } from '~/domain/policy/transfer/useTransfer'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Facet } from '~/shared/ui/table/types'
import { lazyPart } from '~/shared/ui/lazyPart'
import { groupKeys, groupsQuery } from './api/queries'
import type { GroupWire } from './api/schema'
import { groupColumns } from './groupColumns'
import { messages } from './messages'
import { MODES } from './ModeLabel'
import { useGroupActions } from './useGroupActions'

const GroupDialog = lazyPart(async () => (await import('./GroupDialog')).GroupDialog)
const ModeDialog = lazyPart(async () => (await import('./ModeDialog')).ModeDialog)

interface Props {
  readonly frame: EditorFrame
}

type OpenDialog =
  | { readonly kind: 'group'; readonly group: GroupWire | undefined }
  | { readonly kind: 'mode'; readonly groups: readonly GroupWire[] }

const noGroups: readonly GroupWire[] = []

/** Groups of one scope: the list, and what can be done with them. One group is shown in the panel beside it. */
export function GroupsEditor({ frame }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, scope, clusterName, path } = usePolicyTarget()
  const list = useQuery(groupsQuery(client, scope))
  const [dialog, setDialog] = useState<OpenDialog>()
  const { groupName } = useParams()
  const { search } = useLocation()
  const { rowActions, bulkActions } = useGroupActions({
    edit: (group) => setDialog({ kind: 'group', group }),
    setMode: (groups) => setDialog({ kind: 'mode', groups }),
  })
  const columns = useMemo(() => groupColumns({ t, language, scope }), [t, language, scope])
  const facets = useGroupFacets()
  const taken = useMemo(() => new Set((list.data?.rows ?? noGroups).map(({ name }) => name)), [list.data])
  const addGroup = (
    <AddPolicyButton label={t('addGroup')} onClick={() => setDialog({ kind: 'group', group: undefined })} />
  )
  const close = () => setDialog(undefined)
  const files = useGroupFiles(list.data?.rows)
  return frame({
    actions: (
      <>
        {files.button}
        {addGroup}
      </>
    ),
    content: (
      <>
        <ObstacleBanner />
        <DataTable
          id={`groups-${scope}`}
          label={t('title')}
          state={tableState(list)}
          columns={columns}
          getRowId={(group) => group.name}
          rowHref={(group) => `${path}/groups/${encodeURIComponent(group.name)}${search}`}
          selectedRowId={groupName}
          facets={facets}
          rowActions={rowActions}
          bulkActions={[...bulkActions, files.bulkAction]}
          defaultSort={{ id: 'name' }}
          filterPlaceholder={t('filter')}
          empty={
            <EmptyState
              title={t('empty')}
              text={t(scope === 'fed' ? 'emptyFederated' : 'emptyLocal')}
              actions={addGroup}
            />
          }
          csvName={`groups-${clusterName}`}
          onRefresh={() => void list.refetch()}
          errorWords={{ subject: t('title'), clusterName }}
        />
        {dialog?.kind === 'group' && <GroupDialog group={dialog.group} taken={taken} onClose={close} />}
        {dialog?.kind === 'mode' && <ModeDialog groups={dialog.groups} onClose={close} />}
        {files.dialogs}
      </>
    ),
  })
}

/** Groups as files, with the rules and profiles that travel with them. */
function useGroupFiles(rows: readonly GroupWire[] | undefined) {
  const queryClient = useQueryClient()
  const { client, scope } = usePolicyTarget()
  return useTransfer<GroupWire>({
    kind: 'groups',
    rows,
    itemOf: ({ name, policy_mode: mode }) =>
      name.startsWith('fed.') === (scope === 'fed') ? { id: name, hasMode: mode !== '' } : undefined,
    changes: [groupKeys.all(client.clusterId), networkRuleKeys.all(client.clusterId)],
    readIds: async () => {
      const { rows: groups } = await queryClient.query({ ...groupsQuery(client, scope), staleTime: 0 })
      return new Set(groups.map(({ name }) => name))
    },
  })
}

function useGroupFacets(): readonly Facet<GroupWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { scope } = usePolicyTarget()
  return useMemo(() => {
    const uncovered: Facet<GroupWire> = {
      id: 'coverage',
      label: t('coverage'),
      options: [{ value: 'none', label: t('uncovered') }],
      valueOf: ({ policy_rules: rules }) => (rules.length === 0 ? 'none' : 'some'),
    }
    if (scope === 'fed') return [uncovered]
    return [
      {
        id: 'mode',
        label: t('mode'),
        options: MODES.map((value) => ({ value, label: t(`mode.${value}`) })),
        valueOf: (group) => group.policy_mode,
      },
      uncovered,
      {
        id: 'origin',
        label: t('origin'),
        kind: 'menu',
        options: ORIGINS.map((value) => ({ value, label: p(`origin.${value}`) })),
        valueOf: (group) => group.cfg_type,
      },
    ]
  }, [t, p, scope])
}
