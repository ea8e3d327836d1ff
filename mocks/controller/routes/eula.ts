import { wrongFormat } from '../RestError.ts'
import { answer, asRecord, done, type Route } from '../Route.ts'

/** Licence terms: `controller/rest/eula.go`. Reading needs no session, accepting does (recording 01). */
export const eulaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/eula',
    handle: ({ controller }) =>
      answer({
        bootstrap_password_command: controller.state.bootstrapPasswordCommand,
        eula: { accepted: controller.state.eulaAccepted },
      }),
  },
  {
    method: 'POST',
    path: '/v1/eula',
    handle: async (call) => {
      call.caller()
      const { accepted } = asRecord((await call.body())['eula'])
      if (typeof accepted !== 'boolean') throw wrongFormat()
      call.controller.state.eulaAccepted = accepted
      return done()
    },
  },
]
