import { useQuery, useQueryClient } from '@tanstack/react-query'
import Stack from '@mui/material/Stack'
import { Navigate, useNavigate, useNavigationType, useSearchParams } from 'react-router'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { safeReturnPath } from '~/domain/auth/model/safeReturnPath'
import { useSessionPhase } from '~/domain/auth/sessionStore'
import { InsecureControllerNote } from '~/domain/system/InsecureControllerNote'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Bdi } from '~/shared/ui/Bdi'
import { usePageTitle } from '~/shared/ui/usePageTitle'
import { consoleHost } from './consoleHost'
import { FirstSignInHelp } from './FirstSignInHelp'
import { LoginFrame } from './LoginFrame'
import { messages } from './messages'
import { singleSignOnFailure } from './model/singleSignOn'
import { PolicyDialog } from './PolicyDialog'
import { RbacWarning } from './RbacWarning'
import { SignInForm } from './SignInForm'
import { SingleSignOn } from './single-sign-on/SingleSignOn'
import { useFirstContact } from './useFirstContact'
import { useSignIn } from './useSignIn'

/** `#/login?next=<path>`: signs in, with a new password and the licence terms where they are due, and goes to `next`. */
export function LoginPage() {
  const t = useMessages(messages)
  const [query] = useSearchParams()
  const target = safeReturnPath(query.get('next'))
  const enterConsole = useEnterConsole(target)
  const { terms, bootstrapCommand, rbacAlert } = useFirstContact()
  const signIn = useSignIn({ acceptsTerms: terms.areOpen && terms.isTicked, onSignedIn: enterConsole })
  const { step, isSending } = signIn.flow
  const isSignedIn = useIsSignedIn()
  const title = step.name === 'reset' ? t('resetTitle') : t('signInTitle')
  usePageTitle(title)

  if (isSignedIn && step.name === 'credentials' && !isSending) return <Navigate to={target} replace />
  return (
    <LoginFrame
      title={title}
      subtitle={
        step.name === 'reset' ? (
          <RichMessage text={t('resetText')} parts={{ user: <Bdi>{step.username}</Bdi> }} />
        ) : (
          <RichMessage text={t('toController')} parts={{ host: <Bdi>{consoleHost()}</Bdi> }} />
        )
      }
    >
      <PolicyDialog />
      <Stack sx={{ gap: 2 }}>
        <InsecureControllerNote isCard />
        {rbacAlert !== '' && <RbacWarning alert={rbacAlert} />}
        <SignInForm signIn={signIn} terms={terms} />
        {step.name === 'credentials' && (
          <SingleSignOn
            terms={terms}
            returnTo={target}
            failure={step.failure ? undefined : singleSignOnFailure(query.get('sso'))}
            failedServer={query.get('server')}
          />
        )}
        {bootstrapCommand !== '' && step.name === 'credentials' && (
          <FirstSignInHelp command={bootstrapCommand} />
        )}
      </Stack>
    </LoginFrame>
  )
}

/** Goes on to the page that was asked for, with nothing left of whoever was signed in before. */
function useEnterConsole(target: string) {
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    queryClient.removeQueries()
    // So that the page opens at once; should it fail, the page asks again and says what is wrong.
    await queryClient.query(selfUserQuery(local)).catch(() => undefined)
    await navigate(target, { replace: true })
  }
}

/**
 * Whether whoever opens this address is signed in already; the controller is asked once. Not for those who were sent here
 * from within the console: they have just left or lost their session, even if the controller could not be told.
 */
function useIsSignedIn(): boolean {
  const isOpenedHere = useNavigationType() === 'POP'
  const phase = useSessionPhase()
  // The answer shows in the session phase, see guardSession.
  useQuery({
    ...selfUserQuery(useApiClients().local),
    enabled: ({ state }) => isOpenedHere && state.errorUpdateCount === 0,
  })
  return isOpenedHere && phase === 'open'
}
