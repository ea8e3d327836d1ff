import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { signOut } from '~/domain/auth/api/mutations'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import { forgetData } from '~/domain/auth/sessionData'
import { sessionPhase } from '~/domain/auth/sessionStore'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { isSignOut } from './useSignOut'

/**
 * `#/logout`: leaves the console. A page of its own, so that whatever guards a half-filled form asks before the session is
 * gone. Only a link of the console signs out: an address from elsewhere leads home.
 */
export function SignOutPage() {
  const isWanted = isSignOut(useLocation().state)
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!isWanted || sessionPhase() === 'none') return
    signOut(local)
    forgetData(queryClient)
  }, [isWanted, local, queryClient])
  return <Navigate to={isWanted ? '/login' : HOME_PATH} replace />
}
