import type { MemberState } from '../ControllerState.ts'
import { NetworkError } from '../Network.ts'
import { notAllowed, RestError, wrongFormat } from '../RestError.ts'
import { answer, require, type Call } from '../Route.ts'
import { obey, outcomeNumber, type CommandOutcome } from './commands.ts'
import { memberOf } from './primary.ts'

/** Outcomes of which one is enough for a 200 (semantics.md b.9). */
const TOLD: readonly CommandOutcome[] = ['notified', 'synced']

/** `POST /v1/fed/deploy`: tell members to pull federal rules now. 400/40 without results when none answered. */
export async function deploy(call: Call): Promise<Response> {
  require(call.caller(), 'fed', 'write')
  const { controller } = call
  const { federation } = controller.state
  if (federation.role !== 'master') throw notAllowed()
  const body = await call.body()
  const chosen = chosenMembers(federation.members, body['ids'], (id) => memberOf(controller, id))
  const outcomes = await Promise.all(
    chosen.map(async (member) => [member.id, await notify(call, member, body['force'] === true)] as const),
  )
  if (!outcomes.some(([, outcome]) => TOLD.includes(outcome))) throw new RestError(400, 40)
  return answer({
    results: Object.fromEntries(outcomes.map(([id, outcome]) => [id, outcomeNumber(outcome)])),
  })
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

async function notify(call: Call, member: MemberState, force: boolean): Promise<CommandOutcome> {
  const { controller } = call
  const outcome = await tell(call, member, force)
  // Gone meanwhile: removed by somebody else while this one was waited for.
  if (memberOf(controller, member.id) && outcome !== 'synced') member.status = outcome
  return outcome
}

async function tell({ controller }: Call, member: MemberState, force: boolean): Promise<CommandOutcome> {
  try {
    const peer = await controller.network.connect(controller, member.restInfo)
    return obey(controller, member, peer.controller, force)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return 'disconnected'
  }
}
