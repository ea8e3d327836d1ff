import { NetworkRulesEditor } from '~/domain/network-rules/NetworkRulesEditor'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

export function FederatedNetworkRules() {
  return (
    <FederatedPolicyTarget>
      <NetworkRulesEditor
        frame={({ actions, content }) => (
          <FederatedPolicyFrame tab="network-rules" actions={actions}>
            {content}
          </FederatedPolicyFrame>
        )}
      />
    </FederatedPolicyTarget>
  )
}
