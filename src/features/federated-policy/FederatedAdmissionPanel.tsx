import { RulePanel } from '~/domain/admission/RulePanel'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'

export function FederatedAdmissionPanel() {
  return (
    <FederatedPolicyTarget permission="admctrl">
      <RulePanel />
    </FederatedPolicyTarget>
  )
}
