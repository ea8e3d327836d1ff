import { RulePanel } from '~/domain/admission/RulePanel'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'

export function ClusterRulePanel() {
  return (
    <ClusterPolicyTarget permission="admctrl">
      <RulePanel />
    </ClusterPolicyTarget>
  )
}
