import type { MemberState } from '../ControllerState.ts'
import { NetworkError } from '../Network.ts'
import { notAllowed, RestError, wrongFormat } from '../RestError.ts'
import { answer, require, type Call } from '../Route.ts'
import { memberOf } from './primary.ts'

/** Numbers of command results (semantics.md b.2). */
const NOTIFIED = 2
const DISCONNECTED = 204
const LEFT = 206

/** `POST /v1/fed/deploy`: tell members to pull federal rules now. 400/40 without results when none answered. */
export async function deploy(call: Call): Promise<Response> {
  require(call.caller(), 'fed', 'write')
  const { controller } = call
  const { federation } = controller.state
  if (federation.role !== 'master') throw notAllowed()
  const body = await call.body()
  const chosen = chosenMembers(federation.members, body['ids'], (id) => memberOf(controller, id))
  const results = Object.fromEntries(
    await Promise.all(
      chosen.map(async (member) => [member.id, await notify(call, member, body['force'] === true)] as const),
    ),
  )
  if (!Object.values(results).includes(NOTIFIED)) throw new RestError(400, 40)
  return answer({ results })
}

function chosenMembers(
  all: readonly MemberState[],
  ids: unknown,
  find: (id: string) => MemberState | undefined,
): readonly MemberState[] {
  if (ids === undefined || ids === null) return all
  if (!Array.isArray(ids)) throw wrongFormat()
  if (ids.length === 0) return all
  const known = ids.flatMap((id) => (typeof id === 'string' ? (find(id) ?? []) : []))
  // Unknown ids are dropped silently; nothing left is an error (semantics.md b.9).
  if (known.length === 0) throw wrongFormat()
  return known
}

async function notify(call: Call, member: MemberState, force: boolean): Promise<number> {
  const { controller } = call
  try {
    const peer = await controller.network.connect(controller, member.restInfo)
    const { federation } = peer.controller.state
    if (federation.joined?.id !== member.id) {
      member.status = 'left'
      return LEFT
    }
    if (force) member.revision = -1
    federation.nextPollAtMs = controller.worldNow()
    return NOTIFIED
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    member.status = 'disconnected'
    return DISCONNECTED
  }
}
