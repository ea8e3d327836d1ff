import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { PolicyPanel } from '~/domain/policy/PolicyPanel'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
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
  const list = useQuery(responseRulesQuery(client, scope))
  const rules = list.data && toRows(list.data.rows)
  const rule = rules?.find((each) => ruleKey(each) === ruleId)
  return (
    <PolicyPanel
      title={t('ruleLabel', { id: ruleId })}
      words={{
        label: t('ruleLabel', { id: ruleId }),
        federated: t('federatedRule'),
        onCluster: t('ruleOn'),
        loading: t('details'),
        gone: t('gone'),
        goneText: t('goneText', { cluster: clusterName }),
      }}
      listPath={`${path}/response-rules`}
      query={list}
      object={rule}
    >
      {rules && rule && <RuleDetails rule={rule} total={rules.length} />}
    </PolicyPanel>
  )
}
