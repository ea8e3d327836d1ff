import { useOutlet } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { messages } from '~/domain/sensors/messages'
import { SensorsEditor } from '~/domain/sensors/SensorsEditor'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The DLP or WAF sensors of one cluster, its read-only copies of federated ones among them. */
export function SensorsPage({ kind }: { readonly kind: SensorKind }) {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { name } = useClusterScope()
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <SensorsEditor
            kind={kind}
            frame={({ actions, content }) => (
              <Page
                title={t(`title.${kind}`)}
                crumbs={[{ label: p('policy') }]}
                purpose={<RichMessage text={t(`purpose.${kind}`)} parts={{ cluster: <bdi>{name}</bdi> }} />}
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
