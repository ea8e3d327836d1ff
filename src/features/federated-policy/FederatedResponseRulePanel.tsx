import { ResponseRulePanel } from '~/domain/response-rules/ResponseRulePanel'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'

export function FederatedResponseRulePanel() {
  return (
    <FederatedPolicyTarget>
      <ResponseRulePanel />
    </FederatedPolicyTarget>
  )
}
