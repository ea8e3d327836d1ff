/** Hard lifetime of a session, whatever is done in it; nothing renews it (semantics.md a.2). */
export const SESSION_LIMIT_MS = 6 * 3_600_000
/** How long before the limit it is announced: enough to finish what one is at. */
const LIMIT_NOTICE_MS = 10 * 60_000
/** How long before the end of idling the question appears. */
const QUESTION_MS = 60_000
/** The controller's own idle timer is restarted by input at least this often, or people who only type are signed out. */
const HEARTBEAT_MS = 60_000

/** Where an idle session is, and when that changes next if nobody touches anything. */
export type IdleState =
  | { readonly name: 'active'; readonly nextCheckInMs: number }
  | { readonly name: 'asking'; readonly nextCheckInMs: number }
  | { readonly name: 'over' }

/** The question gets a minute, but never more than half of the time somebody may be idle at all (30 s to 1 h). */
const questionMs = (idleTimeoutS: number) => Math.min(QUESTION_MS, idleTimeoutS * 500)

/** @param idleMs since the last real input in any tab */
export function idleState(idleMs: number, idleTimeoutS: number): IdleState {
  const endMs = idleTimeoutS * 1000
  const askMs = endMs - questionMs(idleTimeoutS)
  if (idleMs >= endMs) return { name: 'over' }
  if (idleMs >= askMs) return { name: 'asking', nextCheckInMs: endMs - idleMs }
  return { name: 'active', nextCheckInMs: askMs - idleMs }
}

/** Least time between two heartbeats: a quarter of the time-out for accounts with a very short one. */
export const heartbeatMs = (idleTimeoutS: number) => Math.min(HEARTBEAT_MS, idleTimeoutS * 250)

/**
 * What is left of the hard limit once it is worth telling, else undefined; also for a start that cannot be this session's,
 * because a session that old is dead.
 */
export function limitNotice(
  startedAtMs: number | undefined,
  nowMs: number,
): { readonly endsAtMs: number } | undefined {
  if (startedAtMs === undefined) return undefined
  const endsAtMs = startedAtMs + SESSION_LIMIT_MS
  return nowMs >= endsAtMs - LIMIT_NOTICE_MS && nowMs < endsAtMs ? { endsAtMs } : undefined
}
