import Button from '@mui/material/Button'
import { startRenewal } from '~/domain/auth/api/mutations'
import { limitNotice } from '~/domain/auth/model/sessionClock'
import { readSessionStart } from '~/domain/auth/sessionStart'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatClock } from '~/shared/lib/time'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'
import { NoticeStrip } from './NoticeStrip'

const LOOK_EVERY_MS = 15_000

/** The six-hour limit, announced while there is time to finish what one is at. */
export function LimitNotice() {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(LOOK_EVERY_MS)
  const notice = limitNotice(readSessionStart(), now)
  if (!notice) return null
  return (
    <NoticeStrip>
      <Banner
        tone="warning"
        role="status"
        title={t('limitTitle', { time: formatClock(new Date(notice.endsAtMs), language) })}
        action={
          <Button size="small" onClick={startRenewal}>
            {t('signInAgainNow')}
          </Button>
        }
      >
        {t('limitText')}
      </Banner>
    </NoticeStrip>
  )
}
