import { useOutlet } from 'react-router'
import { AdmissionEditor } from '~/domain/admission/AdmissionEditor'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

export function FederatedAdmission() {
  const panel = useOutlet()
  return (
    <FederatedPolicyTarget permission="admctrl">
      <SplitView
        panel={panel}
        main={
          <AdmissionEditor
            frame={({ actions, content }) => (
              <FederatedPolicyFrame tab="admission-control" actions={actions}>
                {content}
              </FederatedPolicyFrame>
            )}
          />
        }
      />
    </FederatedPolicyTarget>
  )
}
