import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime } from '~/shared/lib/time'
import { browserTimeZone, setTimeZone, timeZone, timeZones } from '~/shared/lib/timeZone'
import { token } from '~/shared/theme/tokens'
import { SearchSelectInput } from '~/shared/ui/fields/SearchSelectInput'
import { LanguageChoice } from '~/shared/ui/preferences/LanguageChoice'
import { ThemeChoice } from '~/shared/ui/preferences/ThemeChoice'
import { messages } from './messages'

/** Theme, language and time zone: choices of this browser, for whoever uses it. */
export function BrowserSettings() {
  return (
    <Stack sx={{ gap: 2 }}>
      <ThemeChoice />
      <LanguageChoice />
      <TimeZoneChoice />
    </Stack>
  )
}

/** What stands for "as the browser": no time zone is called like that. */
const OF_BROWSER = ''

function TimeZoneChoice() {
  const t = useMessages(messages)
  const options = useMemo(
    () => [
      { value: OF_BROWSER, label: t('timeZoneOfBrowser', { zone: browserTimeZone() }) },
      ...timeZones().map((zone) => ({ value: zone, label: zone })),
    ],
    [t],
  )
  return (
    <div>
      <SearchSelectInput
        label={t('timeZone')}
        options={options}
        value={timeZone() ?? OF_BROWSER}
        onChange={(zone) => setTimeZone(zone === OF_BROWSER ? undefined : zone)}
      />
      <TimeNow />
    </div>
  )
}

/** What the choice looks like. */
function TimeNow() {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(1_000)
  return (
    <Typography variant="caption" component="p" sx={{ mt: 0.5, color: token('text-3') }}>
      {t('timeZoneNow', { time: formatDateTime(new Date(now), language) })}
    </Typography>
  )
}
