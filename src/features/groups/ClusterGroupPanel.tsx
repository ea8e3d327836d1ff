import { GroupPanel } from '~/domain/groups/GroupPanel'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'

export function ClusterGroupPanel() {
  return (
    <ClusterPolicyTarget>
      <GroupPanel />
    </ClusterPolicyTarget>
  )
}
