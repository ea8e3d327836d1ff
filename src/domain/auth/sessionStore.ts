import { create } from 'zustand'

/**
 * - `none`: nobody signed in on this page yet, or signed out on purpose → the sign-in page
 * - `open`: the controller knows us
 * - `ended`: it does not know us any more; the page stays and a sign-in dialog covers it
 */
export type SessionPhase = 'none' | 'open' | 'ended'

/** Only the phase: who the user is comes from `selfUserQuery`. */
export const useSessionPhase = create<SessionPhase>(() => 'none')

export const sessionPhase = () => useSessionPhase.getState()

export function setSessionPhase(phase: SessionPhase): void {
  useSessionPhase.setState(phase, true)
}
