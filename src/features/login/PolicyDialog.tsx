import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { consoleSettings } from '~/shared/lib/consoleSettings'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

/** The organisation's own terms, to accept on every visit of the sign-in page; nothing else closes it. */
export function PolicyDialog() {
  const t = useMessages(messages)
  const titleId = useId()
  const { policy } = consoleSettings()
  const [isAccepted, setAccepted] = useState(false)
  if (policy === undefined) return null
  return (
    <Dialog open={!isAccepted} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ pb: 1.5 }}>
        {t('policyTitle')}
      </DialogTitle>
      {/* Long terms are scrolled with the keyboard too. */}
      <DialogContent tabIndex={0} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {policy}
      </DialogContent>
      <DialogActions>
        <Button autoFocus variant="contained" onClick={() => setAccepted(true)}>
          {t('acceptPolicy')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
