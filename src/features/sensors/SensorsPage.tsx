import { useOutlet } from 'react-router'
import { ClusterPolicyFrame } from '~/domain/policy/ClusterPolicyFrame'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { messages } from '~/domain/sensors/messages'
import { SensorsEditor } from '~/domain/sensors/SensorsEditor'
import { useMessages } from '~/shared/i18n/useMessages'
import { SplitView } from '~/shared/ui/panel/SplitView'

/** The DLP or WAF sensors of one cluster, its read-only copies of federated ones among them. */
export function SensorsPage({ kind }: { readonly kind: SensorKind }) {
  const t = useMessages(messages)
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <SensorsEditor
            kind={kind}
            frame={({ actions, content }) => (
              <ClusterPolicyFrame title={t(`title.${kind}`)} purpose={t(`purpose.${kind}`)} actions={actions}>
                {content}
              </ClusterPolicyFrame>
            )}
          />
        }
      />
    </ClusterPolicyTarget>
  )
}
