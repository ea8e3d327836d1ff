import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { PolicyPanel } from '~/domain/policy/PolicyPanel'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { choiceParam } from '~/shared/lib/urlParam'
import { lazyPart } from '~/shared/ui/lazyPart'
import { PanelTabs } from '~/shared/ui/PanelTabs'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { groupQuery } from './api/queries'
import type { GroupDetailWire } from './api/schema'
import { messages } from './messages'
import { FileRules } from './panel/FileRules'
import { GroupMembers } from './panel/GroupMembers'
import { GroupOverview } from './panel/GroupOverview'
import { GroupRules } from './panel/GroupRules'
import { ProcessRules } from './panel/ProcessRules'

const GroupSensors = lazyPart(
  async () => (await import('./sensors/GroupSensors')).GroupSensors,
  <PartLoading />,
)
const CustomChecks = lazyPart(
  async () => (await import('./checks/CustomChecks')).CustomChecks,
  <PartLoading />,
)

const TABS = ['overview', 'members', 'rules', 'processes', 'files', 'dlp', 'waf', 'checks'] as const
type Tab = (typeof TABS)[number]
const TAB_PARAM = { tab: choiceParam(TABS, 'overview') }

/** One group beside the list: criteria, members, rules that name it, profiles. */
export function GroupPanel() {
  const t = useMessages(messages)
  const { client, clusterName, path } = usePolicyTarget()
  const { groupName = '' } = useParams()
  const group = useQuery(groupQuery(client, groupName))
  return (
    <PolicyPanel
      title={<bdi>{groupName}</bdi>}
      words={{
        label: t('groupLabel', { name: groupName }),
        federated: t('federatedGroup'),
        onCluster: t('groupOn'),
        loading: t('details'),
        gone: t('gone'),
        goneText: t('goneText', { cluster: clusterName }),
      }}
      listPath={`${path}/groups`}
      query={group}
      object={group.data}
    >
      {group.data && <Tabs group={group.data} />}
    </PolicyPanel>
  )
}

function Tabs({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const [{ tab }, update] = useUrlState(TAB_PARAM)
  const shown = useShownTabs(group)
  const counts: Partial<Record<Tab, number>> = {
    members: group.members.length,
    rules: group.policy_rules.length,
  }
  const current = shown.includes(tab) ? tab : 'overview'
  return (
    <PanelTabs
      label={t('details')}
      current={current}
      onChange={(id) => update({ tab: id }, { replace: true })}
      tabs={shown.map((id) => {
        const count = counts[id]
        return { id, label: t(id), count: count === undefined ? undefined : formatNumber(count, language) }
      })}
    >
      {current === 'overview' && <GroupOverview group={group} />}
      {current === 'members' && <GroupMembers group={group} />}
      {current === 'rules' && <GroupRules group={group} />}
      {current === 'processes' && <ProcessRules group={group} />}
      {current === 'files' && <FileRules group={group} />}
      {(current === 'dlp' || current === 'waf') && (
        <GroupSensors key={current} group={group} kind={current} />
      )}
      {current === 'checks' && <CustomChecks group={group} />}
    </PanelTabs>
  )
}

function PartLoading() {
  return <LoadingState label={useMessages(messages)('details')} />
}

/** What a group can have depends on what it consists of. */
function useShownTabs({ kind, cfg_type: origin }: GroupDetailWire): readonly Tab[] {
  const { client } = usePolicyTarget()
  const user = useCurrentUser()
  // On a managed cluster the primary reads with the rights of a reader at least (semantics.md b.10).
  const mayReadChecks = client.clusterId !== localCluster || can(user, 'compliance', 'read')
  const hasContainers = kind === 'container'
  const hasProcesses = hasContainers || kind === 'node'
  const isShown: Readonly<Record<Tab, boolean>> = {
    overview: true,
    members: true,
    rules: true,
    processes: hasProcesses,
    files: hasContainers,
    dlp: hasContainers,
    waf: hasContainers,
    // They belong to one cluster: federated groups have none.
    checks: hasProcesses && origin !== 'federal' && mayReadChecks,
  }
  return TABS.filter((tab) => isShown[tab])
}
