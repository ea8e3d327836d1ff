import { useOutlet } from 'react-router'
import { ResponseRulesEditor } from '~/domain/response-rules/ResponseRulesEditor'
import { messages } from '~/domain/response-rules/messages'
import { ClusterPolicyFrame } from '~/domain/policy/ClusterPolicyFrame'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The response rules of one cluster, its read-only copies of federated ones on top. */
export function ResponseRulesPage() {
  const t = useMessages(messages)
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <ResponseRulesEditor
            frame={({ actions, content }) => (
              <ClusterPolicyFrame title={t('title')} purpose={t('purpose')} actions={actions}>
                {content}
              </ClusterPolicyFrame>
            )}
          />
        }
      />
    </ClusterPolicyTarget>
  )
}
