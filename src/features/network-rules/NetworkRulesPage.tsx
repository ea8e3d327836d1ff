import { messages } from '~/domain/network-rules/messages'
import { NetworkRulesEditor } from '~/domain/network-rules/NetworkRulesEditor'
import { ClusterPolicyFrame } from '~/domain/policy/ClusterPolicyFrame'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'

/** The network rules of one cluster, its read-only copies of federated ones on top. */
export function NetworkRulesPage() {
  const t = useMessages(messages)
  return (
    <ClusterPolicyTarget>
      <NetworkRulesEditor
        frame={({ actions, content }) => (
          <ClusterPolicyFrame title={t('title')} purpose={t('purpose')} actions={actions}>
            {content}
          </ClusterPolicyFrame>
        )}
      />
    </ClusterPolicyTarget>
  )
}
