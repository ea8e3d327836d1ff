/** The first one and one more: a session that does not last must not be asked for again and again (security.md S9). */
const MAX_ATTEMPTS = 2
const WINDOW_MS = 60_000

let attemptsMs: readonly number[] = []

/** Signing in works, but the session ends at once: the console does not try any more by itself. */
export class SessionDoesNotLastError extends Error {
  override readonly name = 'SessionDoesNotLastError'
}

/** Whether the console may sign in once more without being asked; counts the attempt when it may. */
export function maySignInSilently(nowMs: number): boolean {
  const recent = attemptsMs.filter((atMs) => nowMs - atMs < WINDOW_MS)
  if (recent.length >= MAX_ATTEMPTS) return false
  attemptsMs = [...recent, nowMs]
  return true
}
