import CloseIcon from '@mui/icons-material/Close'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import { Link } from 'react-router'
import { passwordNotice } from '~/domain/auth/model/passwordNotice'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration } from '~/shared/lib/time'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'
import { NoticeStrip } from './NoticeStrip'

/** The own password expires soon or is the one everybody knows. Can be closed; the bell goes on telling it. */
export function PasswordNotice() {
  const t = useMessages(messages)
  const language = useLanguage()
  const notice = passwordNotice(useCurrentUser())
  const [closedFor, setClosedFor] = useState<string>()
  if (!notice || closedFor === notice.reason) return null
  const text =
    notice.reason === 'expires'
      ? t('passwordExpires', { duration: formatDuration(notice.inHours * 3_600_000, language) })
      : t('defaultPassword')
  return (
    <NoticeStrip>
      <Banner
        tone={notice.isUrgent ? 'error' : 'warning'}
        action={
          <>
            <Button size="small" component={Link} to="/profile">
              {t('changePassword')}
            </Button>
            <IconButton
              size="small"
              aria-label={t('closeNotice')}
              sx={{ ml: 0.5 }}
              onClick={() => setClosedFor(notice.reason)}
            >
              <CloseIcon />
            </IconButton>
          </>
        }
      >
        {text}
      </Banner>
    </NoticeStrip>
  )
}
