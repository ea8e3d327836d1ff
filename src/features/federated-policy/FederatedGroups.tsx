import { GroupsEditor } from '~/domain/groups/GroupsEditor'
import { FederatedPolicyPage } from './FederatedPolicyPage'

export function FederatedGroups() {
  return <FederatedPolicyPage tab="groups" editor={(frame) => <GroupsEditor frame={frame} />} />
}
