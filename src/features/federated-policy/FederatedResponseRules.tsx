import { useOutlet } from 'react-router'
import { ResponseRulesEditor } from '~/domain/response-rules/ResponseRulesEditor'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

export function FederatedResponseRules() {
  const panel = useOutlet()
  return (
    <FederatedPolicyTarget>
      <SplitView
        panel={panel}
        main={
          <ResponseRulesEditor
            frame={({ actions, content }) => (
              <FederatedPolicyFrame tab="response-rules" actions={actions}>
                {content}
              </FederatedPolicyFrame>
            )}
          />
        }
      />
    </FederatedPolicyTarget>
  )
}
