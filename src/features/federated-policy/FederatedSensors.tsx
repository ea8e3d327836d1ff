import { useOutlet } from 'react-router'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { SensorsEditor } from '~/domain/sensors/SensorsEditor'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

export function FederatedSensors({ kind }: { readonly kind: SensorKind }) {
  const panel = useOutlet()
  return (
    <FederatedPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <SensorsEditor
            kind={kind}
            frame={({ actions, content }) => (
              <FederatedPolicyFrame tab={`${kind}-sensors`} actions={actions}>
                {content}
              </FederatedPolicyFrame>
            )}
          />
        }
      />
    </FederatedPolicyTarget>
  )
}
