import LinkOffIcon from '@mui/icons-material/LinkOff'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { useClusterStatusText } from '~/domain/federation/useClusterStatusText'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

interface Props {
  readonly cluster: FederatedCluster
  readonly onRetry: () => void
}

/** Instead of the page of a cluster the primary cannot forward to: why, and where to go. */
export function ClosedCluster({ cluster, onRetry }: Props) {
  const t = useMessages(messages)
  const status = useClusterStatusText(cluster)
  return (
    <StateMessage
      icon={<LinkOffIcon />}
      tone="error"
      title={t('cannotOpen', { name: cluster.name })}
      text={`${status.word}: ${status.reason}`}
      actions={
        <>
          <Button onClick={onRetry}>{t('tryAgain')}</Button>
          <Button variant="text" component={Link} to="/federation/clusters">
            {t('goToList')}
          </Button>
        </>
      }
    />
  )
}
