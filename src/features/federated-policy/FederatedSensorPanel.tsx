import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { SensorPanel } from '~/domain/sensors/SensorPanel'

export function FederatedSensorPanel({ kind }: { readonly kind: SensorKind }) {
  return (
    <FederatedPolicyTarget>
      <SensorPanel kind={kind} />
    </FederatedPolicyTarget>
  )
}
