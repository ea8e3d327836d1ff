import { useOutlet } from 'react-router'
import { GroupsEditor } from '~/domain/groups/GroupsEditor'
import { messages } from '~/domain/groups/messages'
import { policyMessages } from '~/domain/policy/messages'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The groups of one cluster, its read-only copies of federated ones among them. */
export function GroupsPage() {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { name } = useClusterScope()
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <GroupsEditor
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
