import { messages } from '~/domain/network-rules/messages'
import { NetworkRulesEditor } from '~/domain/network-rules/NetworkRulesEditor'
import { policyMessages } from '~/domain/policy/messages'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'

/** The network rules of one cluster, its read-only copies of federated ones on top. */
export function NetworkRulesPage() {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { name } = useClusterScope()
  return (
    <ClusterPolicyTarget>
      <NetworkRulesEditor
        frame={({ actions, content }) => (
          <Page
            title={t('title')}
            crumbs={[{ label: p('policy') }]}
            purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{name}</bdi> }} />}
            actions={actions}
          >
            {content}
          </Page>
        )}
      />
    </ClusterPolicyTarget>
  )
}
