import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { HOME_PATH } from '~/domain/auth/model/safeReturnPath'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

export function PageNotFound() {
  const t = useMessages(messages)
  return (
    <StateMessage
      icon={<SearchOffIcon />}
      tone="neutral"
      title={t('pageNotFound')}
      text={t('pageNotFoundText')}
      actions={
        <Button component={Link} to={HOME_PATH}>
          {t('goHome')}
        </Button>
      }
    />
  )
}
