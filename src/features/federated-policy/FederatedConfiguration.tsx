import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { WebhooksEditor } from '~/domain/webhooks/WebhooksEditor'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'

/** What of the system configuration is federated: webhooks, and nothing else (semantics.md k.1). */
export function FederatedConfiguration() {
  return (
    <FederatedPolicyTarget permission="config">
      <WebhooksEditor
        frame={({ actions, content }) => (
          <FederatedPolicyFrame tab="configuration" actions={actions}>
            {content}
          </FederatedPolicyFrame>
        )}
      />
    </FederatedPolicyTarget>
  )
}
