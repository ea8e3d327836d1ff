import { useOutlet } from 'react-router'
import { GroupsEditor } from '~/domain/groups/GroupsEditor'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

export function FederatedGroups() {
  const panel = useOutlet()
  return (
    <FederatedPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <GroupsEditor
            frame={({ actions, content }) => (
              <FederatedPolicyFrame tab="groups" actions={actions}>
                {content}
              </FederatedPolicyFrame>
            )}
          />
        }
      />
    </FederatedPolicyTarget>
  )
}
