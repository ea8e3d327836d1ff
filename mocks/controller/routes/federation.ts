import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { UserState } from '../ControllerState.ts'
import { NetworkError } from '../Network.ts'
import { accessDenied, notAllowed, RestError, wrongFormat } from '../RestError.ts'
import {
  answer,
  asRecord,
  done,
  require,
  requireAdministrator,
  stringField,
  type Call,
  type Route,
} from '../Route.ts'
import { deploy } from '../federation/deploy.ts'
import { issueJoinToken, readJoinToken } from '../federation/joinTicket.ts'
import { callPrimary, joinPrimary, leaveFederation } from '../federation/managed.ts'
import { membershipOf } from '../federation/membership.ts'
import { memberOf, newClusterId } from '../federation/primary.ts'
import { updateFedConfig } from '../federation/config.ts'
import { may, mayReadCluster } from '../permissions.ts'
import { closeSessionsOf } from '../sessions.ts'

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

async function promote(call: Call): Promise<Response> {
  const caller = call.caller()
  const { controller } = call
  requireAdministrator(caller)
  const { state } = controller
  if (state.federation.role !== '') throw notAllowed()
  // Local users only; Rancher sessions and API keys are not part of the simulation (semantics.md b.4).
  if (caller.server !== '') throw accessDenied()
  const body = await call.body()
  const address = restInfo(body['master_rest_info'], state.federation.localRestInfo)
  const useProxy = proxyField(body)
  const name = stringField(body, 'name')

  if (name !== '') state.clusterName = name
  Object.assign(state.federation, {
    role: 'master',
    localRestInfo: address,
    useProxy,
    deployRepoScanData: body['deploy_repo_scan_data'] === true,
    masterId: newClusterId(),
    ticketSecret: newClusterId(),
    members: [],
    lastPingAtMs: controller.worldNow(),
  } satisfies Partial<typeof state.federation>)
  const raised = (user: UserState) => user.fullname === 'admin' || user.fullname === caller.fullname
  for (const user of state.users.filter(raised)) user.role = 'fedAdmin'
  closeSessionsOf(state, (fullname) => fullname === 'admin' || fullname === caller.fullname)
  return answer({
    deploy_repo_scan_data: state.federation.deployRepoScanData,
    fed_role: 'master',
    master_cluster: {
      disabled: false,
      id: state.federation.masterId,
      name: '',
      rest_info: address,
      rest_version: '',
      secret: '',
      status: '',
      user: '',
    },
  })
}

/** Ends the federation for everybody; members that cannot be told find out with their next poll. */
async function demote(call: Call): Promise<Response> {
  requireFedAdmin(call)
  const { controller } = call
  const { state } = controller
  if (state.federation.role !== 'master') throw notAllowed()
  await Promise.all(state.federation.members.map((member) => dismiss(controller, member.restInfo, member.id)))
  state.federation.role = ''
  state.federation.members = []
  state.federation.masterId = ''
  const fedUsers = state.users.filter((user) => user.role === 'fedAdmin' || user.role === 'fedReader')
  for (const user of fedUsers) user.role = user.role === 'fedAdmin' ? 'admin' : 'reader'
  closeSessionsOf(state, (fullname) => fedUsers.some((user) => user.fullname === fullname))
  return done()
}

/** Tells a member that it is out, best effort. */
async function dismiss(primary: Controller, restInfo: RestServerWire, id: string): Promise<void> {
  try {
    const { controller } = await primary.network.connect(primary, restInfo)
    if (controller.state.federation.joined?.id === id) leaveFederation(controller)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
  }
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

async function join(call: Call): Promise<Response> {
  requireAdministrator(call.caller())
  const { controller } = call
  const { state } = controller
  if (state.federation.role !== '') throw notAllowed()
  const body = await call.body()
  const token = readJoinToken(stringField(body, 'join_token'))
  if (!token) throw wrongFormat()
  // Given values win over the token's (semantics.md b.7).
  const master = {
    server: stringField(body, 'server') || token.s,
    port: typeof body['port'] === 'number' && body['port'] !== 0 ? body['port'] : token.p,
  }
  const own = restInfo(body['joint_rest_info'], state.federation.localRestInfo)
  const useProxy = proxyField(body)
  const name = stringField(body, 'name') || state.clusterName
  if (master.server === '' || master.port === 0 || name === '') throw wrongFormat()

  // The name changes before the primary is asked and stays changed when the join fails (semantics.md z.15).
  state.clusterName = name
  await joinPrimary(controller, master, token.t, own)
  state.federation.useProxy = useProxy
  return done()
}

async function leave(call: Call): Promise<Response> {
  requireAdministrator(call.caller())
  const { controller } = call
  const { joined } = controller.state.federation
  if (!joined) throw notAllowed()
  const force = (await call.body())['force'] === true
  try {
    const primary = await callPrimary(controller, joined.master)
    const { federation } = primary.state
    const known = federation.members.some((member) => member.id === joined.id)
    if (!known && !force) throw new RestError(500, 39, '404 Not Found')
    federation.members = federation.members.filter((member) => member.id !== joined.id)
  } catch (error) {
    if (!force && error instanceof NetworkError) throw new RestError(500, 39, error.message)
    if (!force) throw error
  }
  leaveFederation(controller)
  return done()
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

/** Go checks only that server and port are set (`share.CLUSRestServerInfo.IsValid`). */
function restInfo(value: unknown, fallback: RestServerWire): RestServerWire {
  const given = value === undefined || value === null ? fallback : asRecord(value)
  const server = stringField(given, 'server')
  const { port } = given
  if (server === '' || typeof port !== 'number' || port === 0) throw wrongFormat()
  return { server, port }
}

function proxyField(body: Readonly<Record<string, unknown>>): string {
  const useProxy = stringField(body, 'use_proxy')
  if (useProxy !== '' && useProxy !== 'https') throw wrongFormat()
  return useProxy
}
