import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { SafeLink } from '~/shared/ui/SafeLink'
import { messages } from './messages'

const APACHE_LICENSE = 'https://www.apache.org/licenses/LICENSE-2.0'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

/** What one accepts, in plain words, with a link to the licence itself. */
export function TermsDialog({ open, onClose }: Props) {
  const t = useMessages(messages)
  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      title={t('termsTitle')}
      buttons={
        <Button autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <Stack sx={{ gap: 1.5 }}>
        <Typography>{t('termsNeuVector')}</Typography>
        <Typography>{t('termsConsole')}</Typography>
        <Typography>{t('termsRecorded')}</Typography>
        <Typography>
          <RichMessage text={t('termsFullText')} parts={{ link: <SafeLink href={APACHE_LICENSE} /> }} />
        </Typography>
      </Stack>
    </DialogFrame>
  )
}
