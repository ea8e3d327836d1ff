import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { responseRulesQuery } from './api/queries'
import { messages } from './messages'
import { ruleKey } from './model/ruleKey'
import { toRows } from './model/ruleRow'
import { RuleDetails } from './RuleDetails'

/** One rule beside the list: when it acts, on what, and what it does. */
export function ResponseRulePanel() {
  const t = useMessages(messages)
  const { client, scope, clusterName, path } = usePolicyTarget()
  const { ruleId = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const list = useQuery(responseRulesQuery(client, scope))
  const rules = list.data && toRows(list.data.rows)
  const rule = rules?.find((each) => ruleKey(each) === ruleId)
  return (
    <SidePanel
      title={t('ruleLabel', { id: ruleId })}
      label={t('ruleLabel', { id: ruleId })}
      subtitle={
        scope === 'fed' ? (
          t('federatedRule')
        ) : (
          <RichMessage text={t('ruleOn')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
        )
      }
      status={rule && <OriginChip object={rule} />}
      onClose={() => void navigate(`${path}/response-rules${search}`)}
    >
      {rules && rule ? (
        <RuleDetails rule={rule} total={rules.length} />
      ) : rules ? (
        <StateMessage
          icon={<SearchOffIcon />}
          title={t('gone')}
          text={t('goneText', { cluster: clusterName })}
        />
      ) : list.isPending ? (
        <LoadingState label={t('details')} />
      ) : (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} clusterName={clusterName} />
      )}
    </SidePanel>
  )
}
