import type { Controller } from '../Controller.ts'
import { RestError, wrongFormat } from '../RestError.ts'
import { answer, done, require, type Call, type Route } from '../Route.ts'
import { policySet, readScope, type Scope } from '../policy/access.ts'
import { systemConfigOf, systemConfigV2Of } from '../systemConfig.ts'
import { replaceFederalWebhooks } from './webhooks.ts'

/** System configuration: `controller/rest/system.go` handlerSystemGetConfig, handlerSystemConfig (recordings 26, 54). */
export const systemConfigRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/system/config', handle: (call) => readConfig(call, systemConfigOf) },
  { method: 'GET', path: '/v2/system/config', handle: (call) => readConfig(call, systemConfigV2Of) },
  { method: 'PATCH', path: '/v1/system/config', handle: changeConfig },
  { method: 'PATCH', path: '/v2/system/config', handle: changeConfig },
]

/** Without a scope federal webhooks stand in front of the local ones; `fed` gives nothing but the federal part. */
function readConfig(call: Call, configOf: typeof systemConfigOf | typeof systemConfigV2Of): Response {
  const scopes = readScope(call)
  require(call.caller(), 'config', 'read')
  const webhooks = scopes.flatMap((scope) => webhooksOf(call.controller, scope))
  if (call.query.get('scope') === 'fed') return answer({ config: null, fed_config: { webhooks } })
  return answer({ config: { ...configOf(call.controller.state), webhooks }, fed_config: null })
}

const webhooksOf = (controller: Controller, scope: Scope) => policySet(controller, scope).webhooks

/** Of a cluster's own settings none can be written in the simulation (docs/fidelity.md); the federal part can. */
async function changeConfig(call: Call): Promise<Response> {
  const caller = call.caller()
  require(caller, 'config', 'write')
  const { fed_config: federal, ...local } = await call.body()
  if (federal !== undefined && federal !== null) {
    if (Object.keys(local).length > 0) throw wrongFormat()
    replaceFederalWebhooks(call, federal)
    return done()
  }
  if (Object.keys(local).length === 0) throw wrongFormat()
  throw new RestError(501, 6, 'Not simulated')
}
