import type { Controller } from '../Controller.ts'
import { notAllowed, RestError, wrongFormat } from '../RestError.ts'
import { answer, done, require, stringField, wrapped, type Call, type Route } from '../Route.ts'
import { PATH_TEMPLATES, PSP_COLLECTION, PSS_COLLECTIONS } from '../admission/admissionDefaults.ts'
import { assessObjects } from '../admission/assessment.ts'
import { CUSTOM_PATH_OPTIONS, optionTable, RISKY_ROLES } from '../admission/criterionOptions.ts'

const SERVICE = 'neuvector-svc-admission-webhook.neuvector.svc'

/** Admission control as a whole: `controller/rest/admission.go`, `assessment.go`. */
export const admissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/admission/state',
    handle: (call) => {
      require(call.caller(), 'admctrl', 'read')
      const { k8s_env } = call.controller.state.policy.admission
      return answer(k8s_env ? { state: stateWire(call.controller), k8s_env } : { k8s_env })
    },
  },
  { method: 'PATCH', path: '/v1/admission/state', handle: changeState },
  {
    method: 'GET',
    path: '/v1/admission/options',
    handle: (call) => {
      require(call.caller(), 'admctrl', 'read')
      return answer({
        admission_options: {
          deny_options: optionTable('deny'),
          exception_options: optionTable('exception'),
          psp_collection: PSP_COLLECTION,
          pss_collections: PSS_COLLECTIONS,
          sigstore_verifiers: verifiersOf(call.controller),
        },
        admission_custom_criteria_options: CUSTOM_PATH_OPTIONS,
        admission_custom_criteria_templates: PATH_TEMPLATES,
        predefined_risky_roles: RISKY_ROLES,
        k8s_env: call.controller.state.policy.admission.k8s_env,
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/admission/stats',
    handle: (call) => {
      require(call.caller(), 'admctrl', 'read')
      requireKubernetes(call)
      return answer({ stats: statsOf(call.controller) })
    },
  },
  {
    // Whether the API server reaches the webhook; it always does here, unless a test says otherwise.
    method: 'POST',
    path: '/v1/debug/admission/test',
    handle: (call) => {
      require(call.caller(), 'admctrl', 'write')
      requireKubernetes(call)
      if (!call.controller.state.policy.admission.enable) throw webhookDisabled()
      return done()
    },
  },
  {
    method: 'POST',
    path: '/v1/assess/admission/rule',
    // A question, although it is a POST: reading is enough (semantics.md 0.4).
    handle: async (call) => {
      require(call.caller(), 'admctrl', 'read')
      return answer(assessObjects(call.controller, await call.request.text()))
    },
  },
]

const webhookDisabled = () => new RestError(400, 36)

/** There is no admission control without Kubernetes: 412/30 (semantics.md h.2). */
export function requireKubernetes({ controller }: Call): void {
  if (!controller.state.policy.admission.k8s_env) throw new RestError(412, 30)
}

/** `root/verifier` of every Sigstore verifier. */
const verifiersOf = ({ state }: Controller) =>
  state.registries.sigstoreRoots.flatMap((root) => root.verifiers.map(({ name }) => `${root.name}/${name}`))

function stateWire({ state }: Controller) {
  const { k8s_env: _, ...settings } = state.policy.admission
  return {
    ...settings,
    adm_svc_type: 'ClusterIP',
    adm_client_mode_options: { service: SERVICE, url: `https://${SERVICE}:443` },
    ctrl_states: { validate: settings.enable },
    failure_policy: 'ignore',
  }
}

const VALUES: Readonly<Record<'mode' | 'default_action' | 'adm_client_mode', readonly string[]>> = {
  mode: ['monitor', 'protect'],
  default_action: ['allow', 'deny'],
  adm_client_mode: ['service', 'url'],
}

/** Nothing but switching it on is possible while it is off (semantics.md h.2). */
async function changeState(call: Call): Promise<Response> {
  require(call.caller(), 'admctrl', 'write')
  requireKubernetes(call)
  const fields = await wrapped(call, 'state')
  const { policy } = call.controller.state
  if (policy.admission.cfg_type === 'ground') throw notAllowed()
  const enable = typeof fields['enable'] === 'boolean' ? fields['enable'] : policy.admission.enable
  if (!policy.admission.enable && !enable) throw webhookDisabled()
  const text = (name: keyof typeof VALUES) => {
    const given = stringField(fields, name)
    if (given === '') return policy.admission[name]
    if (!VALUES[name].includes(given)) throw wrongFormat()
    return given
  }
  policy.admission = {
    ...policy.admission,
    enable,
    mode: text('mode'),
    default_action: text('default_action'),
    adm_client_mode: text('adm_client_mode'),
  }
  return done()
}

/** Requests since the start; none while it is off. */
function statsOf({ state }: Controller) {
  const none = { jenkins_allowed_requests: 0, jenkins_denied_requests: 0, jenkins_erroneous_requests: 0 }
  const isOn = state.policy.admission.enable
  const pods = isOn ? state.inventory.summary.running_pods : 0
  return {
    ...none,
    k8s_allowed_requests: pods * 3,
    k8s_denied_requests: Math.floor(pods / 20),
    k8s_erroneous_requests: 0,
    k8s_ignored_requests: Math.floor(pods / 4),
    k8s_processing_requests: 0,
  }
}
