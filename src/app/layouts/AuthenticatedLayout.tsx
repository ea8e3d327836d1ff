import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { useSessionEnd, useSessionPhase } from '~/domain/auth/sessionStore'
import { FederationDialogs } from '~/features/clusters'
import { SessionDialog, SessionWatch } from '~/features/login'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { ConfirmHost } from '~/shared/ui/dialog/ConfirmHost'
import { lazyPart } from '~/shared/ui/lazyPart'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { messages } from '../messages'
import { Shell } from '../shell/Shell'
import { StartScreen } from './StartScreen'

const ToastHost = lazyPart(async () => (await import('~/shared/ui/toast/ToastHost')).ToastHost)

const RIGHTS_EVERY_MS = 60_000

/** Everything that needs somebody signed in: asks the controller who that is, then shows the shell. */
export function AuthenticatedLayout() {
  const t = useMessages(messages)
  const location = useLocation()
  const phase = useSessionPhase()
  const end = useSessionEnd()
  // Rights may change while the console is open: the account's role, or what a role includes (security.md M8).
  const self = useQuery({ ...selfUserQuery(useApiClients().local), refetchInterval: RIGHTS_EVERY_MS })
  const isUnknown = self.error instanceof ApiError && self.error.kind === 'unauthenticated'

  // Whoever left on purpose leaves no trace of where they were.
  if (phase === 'none' && end === 'signed-out') return <Navigate to="/login" replace />
  if (phase === 'none' && (isUnknown || self.isFetched)) {
    const next = `${location.pathname}${location.search}`
    return <Navigate to={`/login?next=${encodeURIComponent(next)}`} replace />
  }
  if (!self.data) {
    if (!self.error) return <StartScreen />
    return (
      <StartScreen>
        <ErrorState error={self.error} onRetry={() => void self.refetch()} title={t('sessionUnknown')} />
      </StartScreen>
    )
  }
  return (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <FederationDialogs />
      <SessionWatch />
      <SessionDialog />
      <ConfirmHost />
      <ToastHost />
    </>
  )
}
