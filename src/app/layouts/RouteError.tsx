import UpdateIcon from '@mui/icons-material/UpdateOutlined'
import Button from '@mui/material/Button'
import { useRouteError } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

/** A page that could not be shown. A chunk that is gone means the console was updated meanwhile (security.md R3). */
export function RouteError() {
  const t = useMessages(messages)
  const error = useRouteError()
  const reload = () => {
    window.location.reload()
  }
  if (error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)) {
    return <StateMessage icon={<UpdateIcon />} title={t('newVersion')} actions={<Button onClick={reload}>{t('reload')}</Button>} />
  }
  return <ErrorState error={error} onRetry={reload} />
}
