import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { ResponseRulePanel } from '~/domain/response-rules/ResponseRulePanel'

export function ClusterResponseRulePanel() {
  return (
    <ClusterPolicyTarget>
      <ResponseRulePanel />
    </ClusterPolicyTarget>
  )
}
