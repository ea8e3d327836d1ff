import { create } from 'zustand'

/**
 * - `none`: nobody signed in on this page yet, or signed out on purpose → the sign-in page
 * - `open`: the controller knows us
 * - `ended`: it does not know us any more; the page stays and a sign-in dialog covers it
 */
export type SessionPhase = 'none' | 'open' | 'ended'

/**
 * Why the session is not open any more:
 * - `refused`: the controller said so (time-out, changed rights, upgrade); it never says which
 * - `idle`: nobody touched mouse or keyboard for as long as the account may be idle
 * - `renewing`: it is still alive, and the person signs in again before its hard limit
 * - `signed-out`: on purpose, here or in another tab
 */
export type SessionEnd = 'refused' | 'idle' | 'renewing' | 'signed-out'

/** Only the phase: who the user is comes from `selfUserQuery`. */
export const useSessionPhase = create<SessionPhase>(() => 'none')

export const useSessionEnd = create<SessionEnd>(() => 'refused')

let epoch = 0
let requests = new AbortController()

export const sessionPhase = () => useSessionPhase.getState()

/** Grows with every change of phase, so that an answer can be told from one that belongs to an earlier session. */
export const sessionEpoch = () => epoch

/** Aborted when the person leaves: no answer of the old session may arrive after that. */
export const sessionSignal = () => requests.signal

export function setSessionPhase(phase: SessionPhase, end: SessionEnd = 'refused'): void {
  const isChange = phase !== sessionPhase()
  if (isChange) epoch += 1
  if (phase !== 'open') useSessionEnd.setState(end, true)
  useSessionPhase.setState(phase, true)
  if (!isChange || phase !== 'none') return
  requests.abort()
  requests = new AbortController()
}
