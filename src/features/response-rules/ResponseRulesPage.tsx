import { useOutlet } from 'react-router'
import { ResponseRulesEditor } from '~/domain/response-rules/ResponseRulesEditor'
import { messages } from '~/domain/response-rules/messages'
import { policyMessages } from '~/domain/policy/messages'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The response rules of one cluster, its read-only copies of federated ones on top. */
export function ResponseRulesPage() {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { name } = useClusterScope()
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <ResponseRulesEditor
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
        }
      />
    </ClusterPolicyTarget>
  )
}
