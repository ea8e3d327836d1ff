import Autocomplete from '@mui/material/Autocomplete'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId, useMemo } from 'react'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime } from '~/shared/lib/time'
import { browserTimeZone, setTimeZone, timeZone, timeZones } from '~/shared/lib/timeZone'
import { token } from '~/shared/theme/tokens'
import { FieldLabel } from '~/shared/ui/fields/FieldLabel'
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
  const id = useId()
  const options = useMemo(() => [OF_BROWSER, ...timeZones()], [])
  return (
    <div>
      <FieldLabel htmlFor={id}>{t('timeZone')}</FieldLabel>
      <Autocomplete
        id={id}
        disableClearable
        options={options}
        value={timeZone() ?? OF_BROWSER}
        onChange={(_, zone) => setTimeZone(zone === OF_BROWSER ? undefined : zone)}
        getOptionLabel={(zone) =>
          zone === OF_BROWSER ? t('timeZoneOfBrowser', { zone: browserTimeZone() }) : zone
        }
        renderInput={(params) => <TextField {...params} />}
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
