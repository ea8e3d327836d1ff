import { create } from 'zustand'

/**
 * - `none`: nobody signed in on this page yet, or signed out on purpose → the sign-in page
 * - `open`: the controller knows us
 * - `ended`: it does not know us any more; the page stays and a sign-in dialog covers it
 */
export type SessionPhase = 'none' | 'open' | 'ended'

/** Only the phase: who the user is comes from `selfUserQuery`. */
export const useSessionPhase = create<SessionPhase>(() => 'none')

let epoch = 0

export const sessionPhase = () => useSessionPhase.getState()

/** Grows with every change of phase, so that an answer can be told from one that belongs to an earlier session. */
export const sessionEpoch = () => epoch

export function setSessionPhase(phase: SessionPhase): void {
  if (phase !== sessionPhase()) epoch += 1
  useSessionPhase.setState(phase, true)
}
