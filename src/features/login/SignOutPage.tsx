import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { signOut } from '~/domain/auth/api/mutations'
import { selfUserQuery, tokenServersQuery } from '~/domain/auth/api/queries'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import { forgetData } from '~/domain/auth/sessionData'
import { sessionPhase } from '~/domain/auth/sessionStore'
import { useApiClients } from '~/shared/cluster/ApiClients'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { safeHref } from '~/shared/ui/safeHref'
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
    const goOn = signOut(local, samlServerOf(queryClient, local))
    forgetData(queryClient)
    void goOn.then((address) => {
      const elsewhere = safeHref(address)
      if (elsewhere) window.location.assign(elsewhere)
    })
  }, [isWanted, local, queryClient])
  return <Navigate to={isWanted ? '/login' : HOME_PATH} replace />
}

/** The SAML server through which the person came in; SessionWatch has read which servers there are. */
function samlServerOf(queryClient: QueryClient, local: ClusterClient): string | undefined {
  const user = queryClient.getQueryData(selfUserQuery(local).queryKey)
  const servers = queryClient.getQueryData(tokenServersQuery(local).queryKey) ?? []
  return servers.find(
    ({ server_name, server_type }) => server_type === 'saml' && server_name === user?.server,
  )?.server_name
}
