import { useNavigate } from 'react-router'

/** Part of the navigation and not of the address, so that no link from elsewhere can sign anybody out. */
const STATE = { signOut: true } as const

export const isSignOut = (state: unknown) =>
  typeof state === 'object' && state !== null && 'signOut' in state && state.signOut === true

/** Leaves the console by way of SignOutPage. */
export function useSignOut(): () => void {
  const navigate = useNavigate()
  return () => void navigate('/logout', { replace: true, state: STATE })
}
