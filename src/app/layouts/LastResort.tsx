import Button from '@mui/material/Button'
import RefreshIcon from '@mui/icons-material/RefreshOutlined'
import { useRouteError } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'
import { isMissingChunk } from './isMissingChunk'

/** When not even the shell can be shown. Reloading is one click and never automatic, so that it cannot loop. */
export function LastResort() {
  const t = useMessages(messages)
  const error = useRouteError()
  return (
    <StateMessage
      role="alert"
      icon={<RefreshIcon />}
      title={t(isMissingChunk(error) ? 'newVersion' : 'brokenPage')}
      text={t('reloadText')}
      actions={
        <Button
          onClick={() => {
            window.location.reload()
          }}
        >
          {t('reload')}
        </Button>
      }
    />
  )
}
