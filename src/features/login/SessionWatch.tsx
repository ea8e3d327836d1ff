import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { tokenServersQuery } from '~/domain/auth/api/queries'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useIdleSession } from '~/domain/auth/useIdleSession'
import { useTabs } from '~/domain/auth/useTabs'
import { useApiClients } from '~/shared/cluster/ApiClients'

const IdleDialog = lazy(async () => ({ default: (await import('./IdleDialog')).IdleDialog }))

/** Watches over the session while the console is open: idling, and what other tabs do. Rendered once, as SessionDialog. */
export function SessionWatch() {
  const { idleTimeoutS, server } = useCurrentUser()
  const session = useIdleSession(idleTimeoutS)
  useTabs()
  // Whoever came by SAML signs out there, too; when they do, it is too late to ask which servers there are.
  useQuery({ ...tokenServersQuery(useApiClients().local), enabled: server !== '' })
  return (
    <Suspense fallback={null}>
      <IdleDialog session={session} idleTimeoutS={idleTimeoutS} />
    </Suspense>
  )
}
