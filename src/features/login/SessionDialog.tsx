import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { isRancherConsole } from '~/domain/auth/rancherConsole'
import { useSessionPhase } from '~/domain/auth/sessionStore'
import { SessionFallback } from './SessionFallback'

const SessionSignIn = lazy(async () => ({
  default: isRancherConsole()
    ? (await import('./rancher/RancherSessionDialog')).RancherSessionDialog
    : (await import('./SessionSignIn')).SessionSignIn,
}))

/**
 * The sign-in over the page when the session has ended: the page, what was typed and the address stay. Rendered once, by
 * the layout of everything that needs a session. Its form is not part of the first load, but fetched while there is a
 * session, so that it is at hand when there is none.
 */
export function SessionDialog() {
  const hasEnded = useSessionPhase() === 'ended'
  return (
    <ErrorBoundary fallback={<SessionFallback open={hasEnded} />}>
      <Suspense fallback={null}>
        <SessionSignIn open={hasEnded} />
      </Suspense>
    </ErrorBoundary>
  )
}
