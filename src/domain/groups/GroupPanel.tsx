import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ApiError } from '~/shared/api/ApiError'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { choiceParam } from '~/shared/lib/urlParam'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { PanelTabs } from '~/shared/ui/PanelTabs'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { groupQuery } from './api/queries'
import type { GroupDetailWire } from './api/schema'
import { messages } from './messages'
import { FileRules } from './panel/FileRules'
import { GroupMembers } from './panel/GroupMembers'
import { GroupOverview } from './panel/GroupOverview'
import { GroupRules } from './panel/GroupRules'
import { ProcessRules } from './panel/ProcessRules'

const TABS = ['overview', 'members', 'rules', 'processes', 'files'] as const
const TAB_PARAM = { tab: choiceParam(TABS, 'overview') }

/** One group beside the list: criteria, members, rules that name it, profiles. */
export function GroupPanel() {
  const t = useMessages(messages)
  const { client, clusterName, path, scope } = usePolicyTarget()
  const { groupName = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const group = useQuery(groupQuery(client, groupName))
  return (
    <SidePanel
      title={<bdi>{groupName}</bdi>}
      label={t('groupLabel', { name: groupName })}
      subtitle={
        scope === 'fed' ? (
          t('federatedGroup')
        ) : (
          <RichMessage text={t('groupOn')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
        )
      }
      status={group.data && <OriginChip object={group.data} />}
      onClose={() => void navigate(`${path}/groups${search}`)}
    >
      {group.data ? (
        <Tabs group={group.data} />
      ) : group.isPending ? (
        <LoadingState label={t('details')} />
      ) : isGone(group.error) ? (
        <StateMessage
          icon={<SearchOffIcon />}
          title={t('gone')}
          text={t('goneText', { cluster: clusterName })}
        />
      ) : (
        <ErrorState error={group.error} onRetry={() => void group.refetch()} clusterName={clusterName} />
      )}
    </SidePanel>
  )
}

const isGone = (error: unknown) => error instanceof ApiError && error.kind === 'not-found'

function Tabs({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const [{ tab }, update] = useUrlState(TAB_PARAM)
  const hasProcesses = group.kind === 'container' || group.kind === 'node'
  const shown = TABS.filter(
    (id) => (id !== 'processes' || hasProcesses) && (id !== 'files' || group.kind === 'container'),
  )
  const counts: Partial<Record<(typeof TABS)[number], number>> = {
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
    </PanelTabs>
  )
}
