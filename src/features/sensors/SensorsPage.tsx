import { ClusterPolicyPage } from '~/domain/policy/ClusterPolicyPage'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { messages } from '~/domain/sensors/messages'
import { SensorsEditor } from '~/domain/sensors/SensorsEditor'
import { useMessages } from '~/shared/i18n/useMessages'

/** The DLP or WAF sensors of one cluster, its read-only copies of federated ones among them. */
export function SensorsPage({ kind }: { readonly kind: SensorKind }) {
  const t = useMessages(messages)
  return (
    <ClusterPolicyPage
      title={t(`title.${kind}`)}
      purpose={t(`purpose.${kind}`)}
      editor={(frame) => <SensorsEditor kind={kind} frame={frame} />}
    />
  )
}
