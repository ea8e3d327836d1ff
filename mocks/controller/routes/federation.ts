import { accessDenied, notAllowed, RestError } from '../RestError.ts'
import { answer, done, require, type Call, type Route } from '../Route.ts'
import { updateFedConfig } from '../federation/config.ts'
import { deploy } from '../federation/deploy.ts'
import { issueJoinToken } from '../federation/joinTicket.ts'
import { join, leave } from '../federation/joining.ts'
import { membershipOf } from '../federation/membership.ts'
import { memberOf } from '../federation/primary.ts'
import { demote, dismiss, promote } from '../federation/promotion.ts'
import { may, mayReadCluster } from '../permissions.ts'

/** Default validity of a join token in minutes (semantics.md b.6). */
const TOKEN_MINUTES = 60
/** A GET of the members pings them, at most this often (semantics.md b.1). */
const PING_ON_READ_MS = 8_000

/** Membership: `controller/rest/federation.go`. */
export const federationRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/fed/member', handle: members },
  { method: 'POST', path: '/v1/fed/promote', handle: promote },
  { method: 'POST', path: '/v1/fed/demote', handle: demote },
  { method: 'GET', path: '/v1/fed/join_token', handle: joinToken },
  { method: 'POST', path: '/v1/fed/join', handle: join },
  { method: 'POST', path: '/v1/fed/leave', handle: leave },
  { method: 'PATCH', path: '/v1/fed/config', handle: updateFedConfig },
  { method: 'POST', path: '/v1/fed/deploy', handle: deploy },
  { method: 'DELETE', path: '/v1/fed/cluster/:id', handle: removeMember },
  {
    method: 'GET',
    path: '/v1/fed/view/:id',
    handle: (call) => {
      requireFedAdmin(call)
      const member = memberOf(call.controller, call.params['id'] ?? '')
      return answer({ compatible: member?.restVersion === call.controller.state.fedVersion })
    },
  },
]

/** Refusals of the primary-only commands: 403/25 for everybody without fed write, on every kind of cluster (recording 10). */
function requireFedAdmin(call: Call): void {
  require(call.caller(), 'fed', 'write')
}

function members(call: Call): Response {
  const caller = call.caller()
  if (!may(caller.permissions, 'fed', 'read') && !mayReadCluster(caller.permissions)) throw accessDenied()
  const { controller } = call
  const { federation } = controller.state
  if (controller.worldNow() - federation.lastPingAtMs > PING_ON_READ_MS) federation.lastPingAtMs = 0
  return answer(membershipOf(controller))
}

function joinToken(call: Call): Response {
  requireFedAdmin(call)
  const { controller } = call
  const { federation } = controller.state
  if (federation.role !== 'master') throw notAllowed()
  const minutes = Number.parseInt(call.query.get('token_duration') ?? '', 10)
  const valid = Number.isNaN(minutes) || minutes <= 0 ? TOKEN_MINUTES : minutes
  const expiresAtMs = controller.localNow().getTime() + valid * 60_000
  return answer({
    join_token: issueJoinToken(federation.localRestInfo, federation.ticketSecret, expiresAtMs),
  })
}

/** Unknown ids answer 400/7, not 404 (semantics.md b.8). The entry goes even when the member cannot be told. */
async function removeMember(call: Call): Promise<Response> {
  requireFedAdmin(call)
  const { controller } = call
  const { federation } = controller.state
  const member = memberOf(controller, call.params['id'] ?? '')
  if (!member) throw new RestError(400, 7)
  federation.members = federation.members.filter((candidate) => candidate !== member)
  await dismiss(controller, member.restInfo, member.id)
  return done()
}
