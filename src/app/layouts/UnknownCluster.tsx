import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

/** A link to a cluster that is not in the federation: explained, never silently replaced by another (security.md M9). */
export function UnknownCluster({ id }: { readonly id: ClusterId }) {
  const t = useMessages(messages)
  return (
    <StateMessage
      icon={<SearchOffIcon />}
      tone="neutral"
      title={t('noSuchCluster')}
      text={t('noSuchClusterText', { id })}
      actions={
        <Button component={Link} to="/federation/clusters">
          {t('goToList')}
        </Button>
      }
    />
  )
}
