import { readStored, writeStored } from '~/shared/lib/storage'

const KEY = 'session-started'

/**
 * When this browser signed in, in ms of its own clock: what the announcement of the six-hour limit counts from, because
 * the controller does not tell. Shared by the tabs, as the session is; gone when nobody is signed in.
 */
export function readSessionStart(): number | undefined {
  const stored = readStored(KEY)
  return typeof stored === 'number' ? stored : undefined
}

export function writeSessionStart(atMs: number | undefined): void {
  writeStored(KEY, atMs)
}
