import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import type { JoinedState, MemberState } from '../ControllerState.ts'
import { NetworkError, type Peer } from '../Network.ts'
import { RestError, urlNotFound } from '../RestError.ts'
import { endFederalPolicy, pullFederalPolicy } from '../policy/federal.ts'
import { isTicketFresh } from './clusterTicket.ts'
import {
  copyFederalRegistries,
  forgetFederalRegistries,
  PARTIAL_POLL_MS,
} from '../registries/fedRegistries.ts'
import { acceptJoin, JOIN_VISIBLE_AFTER_MS, memberOf } from './primary.ts'
import { versionStatus } from './versions.ts'

/** Applying federal rules takes a moment; the member is `syncing` meanwhile. */
const SYNC_MS = 2_000

/** Calls the federation port of a primary, waiting as long as the call takes. */
export async function callPrimary(from: Controller, address: RestServerWire): Promise<Controller> {
  return asPrimary(await from.network.connect(from, address))
}

/** A REST port knows no federation URL (recording 13). */
function asPrimary(peer: Peer): Controller {
  if (peer.listener !== 'fed') throw urlNotFound()
  return peer.controller
}

/** The joining half: `controller/rest/federation.go` handlerJoinFed, after the request itself was checked. */
export async function joinPrimary(
  member: Controller,
  master: RestServerWire,
  ticket: string,
  restInfo: RestServerWire,
): Promise<void> {
  const { state } = member
  const { primary, accepted } = await askPrimary(member, master, ticket, restInfo)
  const now = member.worldNow()
  state.federation.role = 'joint'
  state.federation.localRestInfo = restInfo
  state.federation.deployRepoScanData = primary.state.federation.deployRepoScanData
  state.federation.nextPollAtMs = now + JOIN_VISIBLE_AFTER_MS + SYNC_MS / 2
  state.federation.joined = {
    id: accepted.id,
    masterId: accepted.masterId,
    masterName: primary.clusterName,
    master,
    ownStatus: 'joined',
    masterStatus: 'connected',
    visibleAtMs: now + JOIN_VISIBLE_AFTER_MS,
  }
}

async function askPrimary(
  member: Controller,
  master: RestServerWire,
  ticket: string,
  restInfo: RestServerWire,
) {
  try {
    const primary = await callPrimary(member, master)
    const { fedVersion, kubeUid } = member.state
    const request = { name: member.clusterName, ticket, restInfo, fedVersion, kubeUid }
    return { primary, accepted: await acceptJoin(primary, request) }
  } catch (error) {
    if (error instanceof NetworkError) throw new RestError(500, 39, error.message)
    throw error
  }
}

/** Back to standalone: left, removed, or the primary was demoted. Federal objects go with it, which takes a while. */
export function leaveFederation(member: Controller): void {
  const { federation } = member.state
  endFederalPolicy(member)
  federation.role = ''
  federation.joined = null
  federation.nextPollAtMs = 0
  tidyUp(member)
}

/** `PendingDismiss` of the Go code counts for five minutes, whether the tidying up is done or not (semantics.md b.5). */
const TIDY_AT_MOST_MS = 5 * 60_000

/** Begins the removal of federal objects; promote and join wait for its end. */
export function tidyUp(controller: Controller): void {
  const { federation, faults } = controller.state
  federation.tidyUntilMs = controller.worldNow() + Math.min(faults.cleanUpMs, TIDY_AT_MOST_MS)
  forgetFederalRegistries(controller)
}

/** One poll of the primary: pull federal rules when they are older than the primary's. */
export function pollPrimary(member: Controller): void {
  const { federation } = member.state
  const { joined } = federation
  if (!joined) return
  federation.nextPollAtMs = member.worldNow() + federation.pollIntervalMin * 60_000
  try {
    const primary = asPrimary(member.network.resolve(member, joined.master))
    const entry = primary.state.federation.role === 'master' ? memberOf(primary, joined.id) : undefined
    if (!isTicketFresh(member, primary)) throw new NetworkError('401 Unauthorized', 0)
    if (!entry) {
      // Removed while it could not be told: noticed with this poll (recording 32).
      joined.ownStatus = 'kicked'
      joined.masterStatus = 'disconnected'
      return
    }
    joined.masterStatus = primary.state.faults.upgrading ? 'cluster_upgrade_ongoing' : 'connected'
    pull(member, primary, entry, joined)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    joined.masterStatus = 'disconnected'
  }
}

function pull(member: Controller, primary: Controller, entry: MemberState, joined: JoinedState): void {
  const { state } = member
  entry.restVersion = state.fedVersion
  entry.failedPings = 0
  if (state.faults.upgrading) {
    entry.status = 'cluster_upgrade_ongoing'
    return
  }
  const skew = versionStatus(primary, member)
  if (skew !== undefined) {
    entry.status = skew
    if (skew === 'joint_version_too_new') joined.masterStatus = 'master_upgrade_required'
    return
  }
  if (state.faults.commands !== null) {
    entry.status = state.faults.commands
    return
  }
  takeOverScans(member, primary)
  const behind = entry.revision !== primary.state.federation.revision
  if (behind && entry.status !== 'syncing') {
    entry.status = 'syncing'
    state.federation.nextPollAtMs = member.worldNow() + SYNC_MS
    return
  }
  entry.revision = primary.state.federation.revision
  entry.status = 'synced'
  // What the primary changed without a new revision does not travel.
  if (behind) pullFederalPolicy(member, primary)
  state.federation.deployRepoScanData = primary.state.federation.deployRepoScanData
}

/** Registries and their results have revisions of their own; what does not fit into one poll comes with the next ones. */
function takeOverScans(member: Controller, primary: Controller): void {
  const isPartial = copyFederalRegistries(member, primary)
  if (!isPartial) return
  const { federation } = member.state
  federation.nextPollAtMs = Math.min(federation.nextPollAtMs, member.worldNow() + PARTIAL_POLL_MS)
}
