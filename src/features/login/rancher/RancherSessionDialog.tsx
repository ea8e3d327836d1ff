import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { cancelRenewal } from '~/domain/auth/api/mutations'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { rancherSignInMutation } from '~/domain/auth/api/rancher'
import { renewData } from '~/domain/auth/sessionData'
import { useSessionEnd } from '~/domain/auth/sessionStore'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { OpenRancherButton } from './OpenRancherButton'
import { RancherRefusalNote } from './RancherRefusalNote'

/**
 * Below Rancher, in place of the sign-in over the page: one button, because Rancher says who it is. Never by itself: a
 * session that ended for idling would otherwise come back at once, and one that is refused would be asked for for ever.
 */
export function RancherSessionDialog({ open }: { readonly open: boolean }) {
  const titleId = useId()
  return (
    <Dialog
      open={open}
      maxWidth={false}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { width: '100%', maxWidth: 428, m: 2 } } }}
    >
      <SignInAgain titleId={titleId} />
    </Dialog>
  )
}

/** Mounted while the dialog shows. */
function SignInAgain({ titleId }: { readonly titleId: string }) {
  const t = useMessages(messages)
  const { local } = useApiClients()
  const queryClient = useQueryClient()
  const [lastUser] = useState(() => queryClient.getQueryData(selfUserQuery(local).queryKey))
  const signIn = useMutation({
    ...rancherSignInMutation(local),
    onSuccess: (fullname) => renewData(queryClient, fullname === lastUser?.fullname),
  })
  const isRenewing = useSessionEnd() === 'renewing'
  const handleNotNow = () => {
    cancelRenewal()
    void queryClient.invalidateQueries()
  }
  return (
    <Box sx={{ px: 3, py: 2.5, display: 'grid', gap: 2 }}>
      <div>
        <Typography variant="h2" id={titleId}>
          {isRenewing ? t('signInAgain') : t('sessionEnded')}
        </Typography>
        <Typography sx={{ color: token('text-3') }}>{t('sessionEndedText')}</Typography>
      </div>
      {signIn.error && <RancherRefusalNote error={signIn.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="contained"
          autoFocus
          loading={signIn.isPending}
          onClick={() => {
            signIn.mutate({})
          }}
        >
          {t('signInAgain')}
        </Button>
        <OpenRancherButton />
        {isRenewing && (
          <Button variant="text" onClick={handleNotNow}>
            {t('notNow')}
          </Button>
        )}
      </Box>
    </Box>
  )
}
