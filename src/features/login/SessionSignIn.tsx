import { useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { cancelRenewal, forgetSession } from '~/domain/auth/api/mutations'
import { useSessionEnd } from '~/domain/auth/sessionStore'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import { forgetPageData, renewData } from '~/domain/auth/sessionData'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { Bdi } from '~/shared/ui/Bdi'
import { messages } from './messages'
import { SignInForm } from './SignInForm'
import { SingleSignOn } from './single-sign-on/SingleSignOn'
import { useFirstContact } from './useFirstContact'
import { useSignIn } from './useSignIn'

/** A dialog over the page that only signing in, or giving up the page, closes. */
export function SessionSignIn({ open }: { readonly open: boolean }) {
  const titleId = useId()
  const textId = useId()
  return (
    <Dialog
      open={open}
      maxWidth={false}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ paper: { sx: { width: '100%', maxWidth: 428, m: 2 } } }}
    >
      <SessionForm titleId={titleId} textId={textId} />
    </Dialog>
  )
}

/** Mounted while the dialog shows, so that every end of a session starts with a fresh form. */
function SessionForm({ titleId, textId }: { readonly titleId: string; readonly textId: string }) {
  const t = useMessages(messages)
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  const [lastUser] = useState(() => queryClient.getQueryData(selfUserQuery(local).queryKey))
  const { terms } = useFirstContact()
  const signIn = useSignIn({
    username: lastUser?.username,
    acceptsTerms: terms.areOpen && terms.isTicked,
    onSignedIn: (fullname) => renewData(queryClient, fullname === lastUser?.fullname),
  })
  const { step } = signIn.flow
  const end = useSessionEnd()
  const reason = useEndText(lastUser?.idleTimeoutS ?? 0)
  return (
    <Box sx={{ overflowY: 'auto', px: 3, py: 2.5 }}>
      <Typography variant="h2" id={titleId}>
        {step.name === 'reset' ? t('resetTitle') : t(end === 'renewing' ? 'renewTitle' : 'sessionEnded')}
      </Typography>
      <Typography id={textId} sx={{ mb: 2, color: token('text-3') }}>
        {step.name === 'reset' ? (
          <RichMessage text={t('resetText')} parts={{ user: <Bdi>{step.username}</Bdi> }} />
        ) : (
          reason
        )}
      </Typography>
      <SignInForm signIn={signIn} terms={terms} />
      {step.name === 'credentials' && (
        <Box sx={{ mt: 2 }}>
          <SingleSignOn terms={terms} returnTo={HOME_PATH} inNewTab />
        </Box>
      )}
      <Box sx={{ mt: 2.5, pt: 1.5, borderTop: `1px solid ${token('border')}` }}>
        {end === 'renewing' ? <PostponeRenewal /> : <SomebodyElse />}
      </Box>
    </Box>
  )
}

/** The session still lives, so the person may go on with it. */
function PostponeRenewal() {
  const t = useMessages(messages)
  const queryClient = useQueryClient()
  const goOn = () => {
    cancelRenewal()
    void queryClient.invalidateQueries()
  }
  return (
    <Button variant="text" size="small" sx={{ ml: '-10px' }} onClick={goOn}>
      {t('notNow')}
    </Button>
  )
}

function SomebodyElse() {
  const t = useMessages(messages)
  const queryClient = useQueryClient()
  // The authenticated layout then leads to the sign-in page, with the way back.
  const giveUpPage = () => {
    forgetPageData(queryClient)
    forgetSession()
  }
  return (
    <>
      <Button variant="text" size="small" sx={{ ml: '-10px' }} onClick={giveUpPage}>
        {t('somebodyElse')}
      </Button>
      <Typography variant="caption" component="p" sx={{ color: token('text-3') }}>
        {t('somebodyElseText')}
      </Typography>
    </>
  )
}

function useEndText(idleTimeoutS: number): string {
  const t = useMessages(messages)
  const language = useLanguage()
  switch (useSessionEnd()) {
    case 'idle':
      return t('sessionIdleText', { duration: formatDuration(idleTimeoutS * 1000, language) })
    case 'renewing':
      return t('renewText')
    case 'refused':
    case 'signed-out':
      return t('sessionEndedText')
  }
}
