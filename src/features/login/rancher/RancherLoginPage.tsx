import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { forgetSession } from '~/domain/auth/api/mutations'
import { safeReturnPath } from '~/domain/auth/model/safeReturnPath'
import { SessionDoesNotLastError } from '~/domain/auth/silentSignIn'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { usePageTitle } from '~/shared/ui/usePageTitle'
import { LoginFrame } from '../LoginFrame'
import { TermsField } from '../TermsField'
import { messages } from './messages'
import { OpenRancherButton } from './OpenRancherButton'
import { RancherRefusalNote } from './RancherRefusalNote'
import { useRancherSignIn, type RancherSignIn } from './useRancherSignIn'

const HEADS = {
  'signing-in': { title: 'signingIn', text: 'signingInText' },
  terms: { title: 'termsTitle', text: 'termsText' },
  'signed-out': { title: 'signedOutTitle', text: 'signedOutText' },
  refused: { title: 'notSignedIn', text: 'signingInText' },
} as const

/** `#/login` below Rancher: nothing to fill in; says why when it does not work. */
export function RancherLoginPage() {
  const t = useMessages(messages)
  const signIn = useRancherSignIn(useEnterConsole())
  const { title, text } = HEADS[signIn.name]
  usePageTitle(t(title))
  return (
    <LoginFrame title={t(title)} subtitle={t(text)}>
      <Step signIn={signIn} />
    </LoginFrame>
  )
}

function Step({ signIn }: { readonly signIn: RancherSignIn }) {
  const t = useMessages(messages)
  switch (signIn.name) {
    case 'signing-in':
      return <LinearProgress aria-label={t('signingIn')} />
    case 'terms':
      return <TermsStep onAccept={signIn.accept} />
    case 'signed-out':
      return <Actions label={t('signInAgain')} onClick={signIn.signIn} />
    case 'refused':
      return (
        <Stack sx={{ gap: 2 }}>
          <RancherRefusalNote error={signIn.error} />
          <Actions label={t('tryAgain')} onClick={signIn.tryAgain} />
        </Stack>
      )
  }
}

function TermsStep({ onAccept }: { readonly onAccept: () => void }) {
  const t = useMessages(messages)
  const [isTicked, setTicked] = useState(false)
  return (
    <Stack sx={{ gap: 2 }}>
      <TermsField terms={{ areOpen: true, isTicked, setTicked }} disabled={false} />
      <Button variant="contained" sx={{ minHeight: 40 }} disabled={!isTicked} onClick={onAccept}>
        {t('acceptAndGoOn')}
      </Button>
    </Stack>
  )
}

function Actions({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="contained" onClick={onClick}>
        {label}
      </Button>
      <OpenRancherButton />
    </Box>
  )
}

function loseSession(): SessionDoesNotLastError {
  forgetSession()
  return new SessionDoesNotLastError()
}

/** Goes on to the page that was asked for, with nothing left of whoever was signed in before. */
function useEnterConsole(): () => Promise<unknown> {
  const target = safeReturnPath(useSearchParams()[0].get('next'))
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    try {
      await queryClient.query({ ...selfUserQuery(local), staleTime: 0 })
    } catch (error) {
      const isGone = error instanceof ApiError && error.kind === 'unauthenticated'
      // Going on would lead straight back here. Any other failure the page tells itself.
      if (isGone) throw loseSession()
    }
    await navigate(target, { replace: true })
  }
}
