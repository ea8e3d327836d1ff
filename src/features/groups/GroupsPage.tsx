import { useOutlet } from 'react-router'
import { GroupsEditor } from '~/domain/groups/GroupsEditor'
import { messages } from '~/domain/groups/messages'
import { ClusterPolicyFrame } from '~/domain/policy/ClusterPolicyFrame'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The groups of one cluster, its read-only copies of federated ones among them. */
export function GroupsPage() {
  const t = useMessages(messages)
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <GroupsEditor
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
