import { ResponseRulesEditor } from '~/domain/response-rules/ResponseRulesEditor'
import { FederatedPolicyPage } from './FederatedPolicyPage'

export function FederatedResponseRules() {
  return (
    <FederatedPolicyPage tab="response-rules" editor={(frame) => <ResponseRulesEditor frame={frame} />} />
  )
}
