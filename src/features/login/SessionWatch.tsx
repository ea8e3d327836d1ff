import { lazy, Suspense } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useIdleSession } from '~/domain/auth/useIdleSession'
import { useTabs } from '~/domain/auth/useTabs'

const IdleDialog = lazy(async () => ({ default: (await import('./IdleDialog')).IdleDialog }))

/** Watches over the session while the console is open: idling, and what other tabs do. Rendered once, as SessionDialog. */
export function SessionWatch() {
  const { idleTimeoutS } = useCurrentUser()
  const session = useIdleSession(idleTimeoutS)
  useTabs()
  return (
    <Suspense fallback={null}>
      <IdleDialog session={session} idleTimeoutS={idleTimeoutS} />
    </Suspense>
  )
}
