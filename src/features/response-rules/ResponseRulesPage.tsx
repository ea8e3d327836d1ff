import { ClusterPolicyPage } from '~/domain/policy/ClusterPolicyPage'
import { messages } from '~/domain/response-rules/messages'
import { ResponseRulesEditor } from '~/domain/response-rules/ResponseRulesEditor'
import { useMessages } from '~/shared/i18n/useMessages'

/** The response rules of one cluster, its read-only copies of federated ones on top. */
export function ResponseRulesPage() {
  const t = useMessages(messages)
  return (
    <ClusterPolicyPage
      title={t('title')}
      purpose={t('purpose')}
      editor={(frame) => <ResponseRulesEditor frame={frame} />}
    />
  )
}
