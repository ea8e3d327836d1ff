import { GroupPanel } from '~/domain/groups/GroupPanel'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'

export function FederatedGroupPanel() {
  return (
    <FederatedPolicyTarget>
      <GroupPanel />
    </FederatedPolicyTarget>
  )
}
