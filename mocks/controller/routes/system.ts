import { answer, type Call, type Route } from '../Route.ts'
import { may } from '../permissions.ts'

/** Numbers about the whole cluster: `controller/rest/system.go`. */
export const systemRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/system/summary', handle: summary },
  {
    method: 'GET',
    path: '/v1/system/score/metrics',
    handle: (call) => {
      call.caller()
      const { metrics, scores } = call.controller.state.inventory
      return answer({ metrics, ingress: [], egress: [], security_scores: scores })
    },
  },
  {
    // The same without the scores (recording 54).
    method: 'GET',
    path: '/v1/internal/system',
    handle: (call) => {
      call.caller()
      const { metrics } = call.controller.state.inventory
      return answer({ metrics, ingress: [], egress: [], security_scores: null })
    },
  },
]

/** Without global config read the infrastructure numbers are zero, not refused (semantics.md l). */
function summary(call: Call): Response {
  const caller = call.caller()
  const { inventory, policy } = call.controller.state
  const rules = policy.federal.rules.length + policy.local.rules.length
  const full = { ...inventory.summary, policy_rules: rules }
  if (may(caller.permissions, 'config', 'read')) return answer({ summary: full })
  const hidden = {
    hosts: 0,
    controllers: 0,
    enforcers: 0,
    disconnected_enforcers: 0,
    domains: 0,
    scanners: 0,
    component_versions: null,
  }
  return answer({ summary: { ...full, ...hidden } })
}
