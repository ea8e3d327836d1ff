import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { MemberState } from '../ControllerState.ts'
import { CALL_TIMEOUT_MS, NetworkError } from '../Network.ts'
import { RestError } from '../RestError.ts'
import { isTicketFresh } from './clusterTicket.ts'
import { obey } from './commands.ts'
import { isTicketValid } from './joinTicket.ts'
import { compareFedVersions } from './versions.ts'

/** A member is disconnected after this many failed pings (`controller/rest/federation.go` pingJoints). */
const PINGS_BEFORE_DISCONNECTED = 3
/** A joined cluster shows up in lists about this long after the join was answered (recording 32). */
export const JOIN_VISIBLE_AFTER_MS = 1_000
/** And has no status for this much longer (recordings 32 and 40). */
export const STATUS_KNOWN_AFTER_MS = JOIN_VISIBLE_AFTER_MS + 400
/** Federal edits are collected for this long before members are told (recording 32). */
const NOTIFY_AFTER_MS = 10_000
/** Statuses that no ping changes: nobody is there to answer yet, or any more. */
const NOT_PINGED = new Set(['pending', 'kicked', 'left'])

/** What is over as soon as a ping is answered; the next poll says how far the rules are. */
const RECOVERABLE = new Set(['disconnected', 'cluster_upgrade_ongoing'])

export interface JoinRequest {
  readonly name: string
  readonly ticket: string
  readonly restInfo: RestServerWire
  readonly fedVersion: string
  readonly kubeUid: string
}

/**
 * The primary's half of a join: `controller/rest/federation.go` handlerJoinFedInternal. Order of the checks as there:
 * role, names, versions, ticket, way back. A way back that stays silent is a NetworkError: the joining cluster gives up
 * waiting before this one does.
 */
export async function acceptJoin(
  primary: Controller,
  request: JoinRequest,
): Promise<{ id: string; masterId: string }> {
  const { federation, faults } = primary.state
  if (federation.role !== 'master') throw new RestError(400, 4)
  const former = formerEntry(primary, request)
  const others = federation.members.filter((member) => member !== former)
  const names = [primary.clusterName, ...others.map((member) => member.name)]
  if (names.includes(request.name)) throw new RestError(409, 41)
  if (faults.upgrading) throw new RestError(426, 39)
  const skew = compareFedVersions(primary.state.fedVersion, request.fedVersion)
  if (skew !== 0) throw new RestError(426, skew < 0 ? 42 : 43)
  if (!isTicketValid(request.ticket, federation.ticketSecret, primary.localNow().getTime())) {
    throw new RestError(417, 39)
  }
  await reachBack(primary, request.restInfo)
  if (faults.storeBroken) throw new RestError(500, 39)

  const id = newClusterId()
  federation.members = federation.members.filter((member) => member !== former)
  federation.members.push({
    id,
    name: request.name,
    restInfo: request.restInfo,
    restVersion: request.fedVersion,
    status: 'joined',
    listedAtMs: primary.worldNow() + JOIN_VISIBLE_AFTER_MS,
    kubeUid: request.kubeUid,
    failedPings: 0,
    revision: -1,
  })
  federation.members.sort((a, b) => a.name.localeCompare(b.name))
  return { id, masterId: federation.masterId }
}

/** The entry of the same cluster before it was rebuilt, where the ConfigMap lets it come back (semantics.md b.7). */
function formerEntry(primary: Controller, { name, kubeUid }: JoinRequest): MemberState | undefined {
  const { allowsRejoin, members } = primary.state.federation
  return allowsRejoin
    ? members.find((member) => member.name === name && member.kubeUid === kubeUid)
    : undefined
}

async function reachBack(primary: Controller, restInfo: RestServerWire): Promise<void> {
  try {
    await primary.network.connect(primary, restInfo)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    if (error.afterMs < CALL_TIMEOUT_MS) throw new RestError(400, 40)
    throw new NetworkError(
      'context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
      error.afterMs,
    )
  }
}

/** Members as `GET /v1/fed/member` lists them at this moment. */
export function listedMembers(primary: Controller): MemberState[] {
  const now = primary.worldNow()
  return primary.state.federation.members.filter((member) => member.listedAtMs <= now)
}

export function memberOf(primary: Controller, id: string): MemberState | undefined {
  return primary.state.federation.members.find((member) => member.id === id)
}

/** Marks every reachable member out of sync: what each federal edit does. */
export function markEdited(primary: Controller): void {
  const { federation } = primary.state
  federation.revision += 1
  federation.lastEditAtMs = primary.worldNow()
  for (const member of federation.members) {
    if (member.status === 'synced' || member.status === 'connected') member.status = 'out_of_sync'
  }
}

/** When the next notification is due, if any member still waits for it. */
export function notifyDueAt(primary: Controller): number | undefined {
  const { federation } = primary.state
  const waiting = federation.members.some((member) => member.status === 'out_of_sync')
  return waiting ? federation.lastEditAtMs + NOTIFY_AFTER_MS : undefined
}

/** One ping round over all members that could answer. */
export function pingMembers(primary: Controller): void {
  const { federation } = primary.state
  federation.lastPingAtMs = primary.worldNow()
  for (const member of federation.members.filter((candidate) => !NOT_PINGED.has(candidate.status))) {
    try {
      const peer = primary.network.resolve(primary, member.restInfo)
      if (!isTicketFresh(primary, peer.controller)) throw new NetworkError('401 Unauthorized', 0)
      notePingAnswered(member, peer.controller)
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error
      member.failedPings += 1
      if (member.failedPings >= PINGS_BEFORE_DISCONNECTED) member.status = 'disconnected'
    }
  }
}

/** When the next ping round is due. */
export function pingDueAt(primary: Controller): number {
  const { federation } = primary.state
  return federation.lastPingAtMs + federation.pingIntervalMin * 60_000
}

/** Tells every member that is out of sync to pull now. */
export function notifyMembers(primary: Controller): void {
  for (const member of primary.state.federation.members) {
    if (member.status !== 'out_of_sync') continue
    try {
      const peer = primary.network.resolve(primary, member.restInfo)
      member.status = obey(primary, member, peer.controller, false)
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error
      member.status = 'disconnected'
    }
  }
}

function notePingAnswered(member: MemberState, { state }: Controller): void {
  member.failedPings = 0
  if (state.federation.joined?.id !== member.id) member.status = 'left'
  else if (state.faults.upgrading) member.status = 'cluster_upgrade_ongoing'
  else if (RECOVERABLE.has(member.status)) member.status = 'connected'
}

/** 32 hex digits, as the controller makes cluster ids. */
export function newClusterId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
