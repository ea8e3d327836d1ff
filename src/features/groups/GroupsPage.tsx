import { GroupsEditor } from '~/domain/groups/GroupsEditor'
import { messages } from '~/domain/groups/messages'
import { ClusterPolicyPage } from '~/domain/policy/ClusterPolicyPage'
import { useMessages } from '~/shared/i18n/useMessages'

/** The groups of one cluster, its read-only copies of federated ones among them. */
export function GroupsPage() {
  const t = useMessages(messages)
  return (
    <ClusterPolicyPage
      title={t('title')}
      purpose={t('purpose')}
      editor={(frame) => <GroupsEditor frame={frame} />}
    />
  )
}
