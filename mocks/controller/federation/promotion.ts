import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { UserState } from '../ControllerState.ts'
import { NetworkError } from '../Network.ts'
import { accessDenied, notAllowed } from '../RestError.ts'
import { answer, done, require, requireAdministrator, stringField, type Call } from '../Route.ts'
import { FED_ROLES } from '../permissions.ts'
import { beginFederalPolicy, endFederalPolicy } from '../policy/federal.ts'
import { closeSessionsOf } from '../sessions.ts'
import { leaveFederation, tidyUp } from './managed.ts'
import { newClusterId } from './primary.ts'
import { proxyField, refuseLeftovers, restInfoField } from './requestFields.ts'

/** `POST /v1/fed/promote`: `controller/rest/federation.go` handlerPromoteToMaster. */
export async function promote(call: Call): Promise<Response> {
  const caller = call.caller()
  const { controller } = call
  requireAdministrator(caller)
  const { state } = controller
  if (state.federation.role !== '') throw notAllowed()
  // Local users and keys with the role admin; Rancher sessions are not simulated (semantics.md b.4).
  if (caller.server !== '') throw accessDenied()
  const body = await call.body()
  const address = restInfoField(body['master_rest_info'], state.federation.localRestInfo)
  const useProxy = proxyField(body)
  const name = stringField(body, 'name')
  refuseLeftovers(controller)

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
  beginFederalPolicy(controller)
  const isCaller = (fullname: string) => caller.kind === 'user' && fullname === caller.fullname
  const raised = (user: UserState) => user.fullname === 'admin' || isCaller(user.fullname)
  for (const user of state.users.filter(raised)) user.role = 'fedAdmin'
  closeSessionsOf(state, (fullname) => fullname === 'admin' || isCaller(fullname))
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

/** `POST /v1/fed/demote` (handlerDemoteFromMaster): ends the federation for everybody; members that cannot be told find out with their next poll. */
export async function demote(call: Call): Promise<Response> {
  require(call.caller(), 'fed', 'write')
  const { controller } = call
  const { state } = controller
  if (state.federation.role !== 'master') throw notAllowed()
  await Promise.all(state.federation.members.map((member) => dismiss(controller, member.restInfo, member.id)))
  endFederalPolicy(controller)
  state.federation.role = ''
  state.federation.members = []
  state.federation.masterId = ''
  tidyUp(controller)
  const fedUsers = state.users.filter((user) => FED_ROLES.includes(user.role))
  for (const user of fedUsers) user.role = user.role === 'fedAdmin' ? 'admin' : 'reader'
  closeSessionsOf(state, (fullname) => fedUsers.some((user) => user.fullname === fullname))
  return done()
}

/** Tells a member that it is out, best effort. */
export async function dismiss(primary: Controller, restInfo: RestServerWire, id: string): Promise<void> {
  try {
    const { controller } = await primary.network.connect(primary, restInfo)
    if (controller.state.federation.joined?.id === id) leaveFederation(controller)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
  }
}
