import type { SensorKind } from '~/domain/sensors/api/schema'
import { SensorsEditor } from '~/domain/sensors/SensorsEditor'
import { FederatedPolicyPage } from './FederatedPolicyPage'

export function FederatedSensors({ kind }: { readonly kind: SensorKind }) {
  return (
    <FederatedPolicyPage
      tab={`${kind}-sensors`}
      editor={(frame) => <SensorsEditor kind={kind} frame={frame} />}
    />
  )
}
