import { wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, type Route } from '../Route.ts'

/** Licence terms: `controller/rest/eula.go`. Reading needs no session, accepting does (recording 01). */
export const eulaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/eula',
    handle: ({ controller, request }) => {
      const { bootstrapPasswordCommand, eulaAccepted, rancher } = controller.state
      // Asked for by consoles that Rancher shows (semantics.md a.3).
      const isForRancher = request.headers.get('X-R-SSO') === 'true'
      return answer({
        bootstrap_password_command: bootstrapPasswordCommand,
        eula: { accepted: isForRancher ? rancher.termsAccepted : eulaAccepted },
      })
    },
  },
  {
    method: 'POST',
    path: '/v1/eula',
    handle: async (call) => {
      const { token } = call.caller()
      const { accepted } = asRecord((await call.body())['eula'])
      if (typeof accepted !== 'boolean') throw wrongFormat()
      const { state } = call.controller
      if ((state.sessions[token]?.rancherCookie ?? '') === '') state.eulaAccepted = accepted
      else state.rancher.termsAccepted = accepted
      return done()
    },
  },
]
