import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { forgetSession } from '~/domain/auth/api/mutations'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

/** When the session has ended and the form to renew it could not be loaded, as after an upgrade of the console. */
export function SessionFallback({ open }: { readonly open: boolean }) {
  const t = useMessages(messages)
  const titleId = useId()
  return (
    <Dialog open={open} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('sessionEnded')}</DialogTitle>
      <DialogContent>{t('formMissingText')}</DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" onClick={() => forgetSession()}>
          {t('toSignInPage')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
