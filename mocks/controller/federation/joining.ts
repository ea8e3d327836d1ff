import { NetworkError } from '../Network.ts'
import { notAllowed, RestError, wrongFormat } from '../RestError.ts'
import { done, requireAdministrator, stringField, type Call } from '../Route.ts'
import { readJoinToken } from './joinTicket.ts'
import { isTicketFresh } from './clusterTicket.ts'
import { callPrimary, joinPrimary, leaveFederation } from './managed.ts'
import { proxyField, refuseLeftovers, restInfoField } from './requestFields.ts'

/** `POST /v1/fed/join`: `controller/rest/federation.go` handlerJoinFed. */
export async function join(call: Call): Promise<Response> {
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
  const own = restInfoField(body['joint_rest_info'], state.federation.localRestInfo)
  const useProxy = proxyField(body)
  const name = stringField(body, 'name') || state.clusterName
  if (master.server === '' || master.port === 0 || name === '') throw wrongFormat()

  refuseLeftovers(controller)

  // The name changes before the primary is asked and stays changed when the join fails (semantics.md z.15).
  state.clusterName = name
  await joinPrimary(controller, master, token.t, own)
  state.federation.useProxy = useProxy
  return done()
}

/** `POST /v1/fed/leave` (handlerLeaveFed); with `force` it leaves whatever the primary says. */
export async function leave(call: Call): Promise<Response> {
  requireAdministrator(call.caller())
  const { controller } = call
  const { joined } = controller.state.federation
  if (!joined) throw notAllowed()
  const force = (await call.body())['force'] === true
  try {
    const primary = await callPrimary(controller, joined.master)
    if (!isTicketFresh(controller, primary)) throw new NetworkError('401 Unauthorized', 0)
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
