import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'

interface Props {
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Stands in the dialog's footer, so that what was typed stays in sight while one decides about it. */
export function DiscardQuestion({ onKeep, onDiscard }: Props) {
  const t = useMessages(messages)
  return (
    <DialogActions role="alert" sx={{ flexWrap: 'wrap', backgroundColor: token('state-warning-soft') }}>
      <Typography variant="subtitle1" component="p" sx={{ flex: 1 }}>
        {t('discardTitle')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button autoFocus onClick={onKeep}>
          {t('keepEditing')}
        </Button>
        <Button color="error" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </Stack>
    </DialogActions>
  )
}
