import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { SensorPanel } from '~/domain/sensors/SensorPanel'

export function ClusterSensorPanel({ kind }: { readonly kind: SensorKind }) {
  return (
    <ClusterPolicyTarget>
      <SensorPanel kind={kind} />
    </ClusterPolicyTarget>
  )
}
