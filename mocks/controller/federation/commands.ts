import type { Controller } from '../Controller.ts'
import type { MemberState } from '../ControllerState.ts'
import { isTicketFresh } from './clusterTicket.ts'
import { versionStatus } from './versions.ts'

/** Numbers of command results for the words of the member list (semantics.md b.2; `controller/rest/federation.go` _fed*). */
const NUMBERS = {
  unknown_cmd: 1,
  notified: 2,
  req_error: 3,
  master_upgrade_required: 101,
  joint_upgrade_required: 102,
  cluster_upgrade_ongoing: 103,
  joint_version_too_new: 104,
  synced: 203,
  disconnected: 204,
  left: 206,
} as const

export type CommandOutcome = keyof typeof NUMBERS

/** The number of a command's outcome, as `POST /v1/fed/deploy` answers it. */
export const outcomeNumber = (outcome: CommandOutcome): number => NUMBERS[outcome]

/**
 * What a member that was reached makes of "fetch the federal rules now". One that is up to date says `synced`, and
 * fetches all the same when forced to (recording 27).
 */
export function obey(
  primary: Controller,
  entry: MemberState,
  peer: Controller,
  force: boolean,
): CommandOutcome {
  const { faults, federation } = peer.state
  if (federation.joined?.id !== entry.id) return 'left'
  if (!isTicketFresh(primary, peer)) return 'disconnected'
  if (faults.upgrading) return 'cluster_upgrade_ongoing'
  const skew = versionStatus(primary, peer)
  if (skew !== undefined) return skew
  if (faults.commands !== null) return faults.commands
  const isUpToDate = entry.revision === primary.state.federation.revision
  if (force) entry.revision = -1
  federation.nextPollAtMs = primary.worldNow()
  return isUpToDate ? 'synced' : 'notified'
}
