import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { forgetSession } from '~/domain/auth/api/mutations'
import { selfUserQuery, sessionKeys } from '~/domain/auth/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Bdi } from '~/shared/ui/Bdi'
import { messages } from './messages'
import { SignInForm } from './SignInForm'
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
    onSignedIn: (fullname) =>
      fullname === lastUser?.fullname ? queryClient.invalidateQueries() : readAllAnew(queryClient),
  })
  const { step } = signIn.flow
  return (
    <Box sx={{ overflowY: 'auto', px: 3, py: 2.5 }}>
      <Typography variant="h2" id={titleId}>
        {step.name === 'reset' ? t('resetTitle') : t('sessionEnded')}
      </Typography>
      <Typography id={textId} sx={{ mb: 2, color: token('text-3') }}>
        {step.name === 'reset' ? (
          <RichMessage text={t('resetText')} parts={{ user: <Bdi>{step.username}</Bdi> }} />
        ) : (
          t('sessionEndedText')
        )}
      </Typography>
      <SignInForm signIn={signIn} terms={terms} />
      <Box sx={{ mt: 2.5, pt: 1.5, borderTop: `1px solid ${token('border')}` }}>
        <Button
          variant="text"
          size="small"
          sx={{ ml: '-10px' }}
          onClick={() => {
            giveUpPage(queryClient)
          }}
        >
          {t('somebodyElse')}
        </Button>
        <Typography variant="caption" component="p" sx={{ color: token('text-3') }}>
          {t('somebodyElseText')}
        </Typography>
      </Box>
    </Box>
  )
}

/** Everything but who is signed in, which signing in has just read again. */
const isUserData = ({ queryKey }: Query) => queryKey[0] !== sessionKeys.all[0]

/** Somebody else signed in: nothing the last user could read is left, and what the page shows is read with the new rights. */
async function readAllAnew(queryClient: QueryClient): Promise<void> {
  queryClient.getMutationCache().clear()
  queryClient.removeQueries({ type: 'inactive', predicate: isUserData })
  await queryClient.resetQueries({ predicate: isUserData })
}

/** The authenticated layout sees that nobody is signed in any more and leads to the sign-in page, with the way back. */
function giveUpPage(queryClient: QueryClient): void {
  queryClient.getMutationCache().clear()
  queryClient.removeQueries({ predicate: isUserData })
  forgetSession()
}
