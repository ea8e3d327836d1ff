import Button from '@mui/material/Button'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

/** To Rancher itself, which has the same origin, out of any frame. */
export function OpenRancherButton() {
  const t = useMessages(messages)
  return (
    <Button variant="outlined" color="inherit" href={new URL('/', document.baseURI).href} target="_top">
      {t('openRancher')}
    </Button>
  )
}
