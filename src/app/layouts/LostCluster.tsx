import LinkOffIcon from '@mui/icons-material/LinkOff'
import GoneIcon from '@mui/icons-material/LogoutOutlined'
import RemovedIcon from '@mui/icons-material/PersonRemoveOutlined'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useClusterStatusText } from '~/domain/federation/useClusterStatusText'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

/**
 * How a cluster was lost while its pages were open: taken off the list, dismissed by the primary, gone by itself, or
 * for the moment.
 */
export type Loss = 'removed' | 'kicked' | 'left' | 'unreachable'

/** What became of a cluster that was open and can be opened no more, by its entry in the member list. */
export function lossOf(cluster: FederatedCluster | undefined): Loss {
  if (!cluster) return 'removed'
  return cluster.status === 'kicked' || cluster.status === 'left' ? cluster.status : 'unreachable'
}

const ICONS: Readonly<Record<Loss, ReactNode>> = {
  removed: <RemovedIcon />,
  kicked: <RemovedIcon />,
  left: <GoneIcon />,
  unreachable: <LinkOffIcon />,
}

interface Props {
  /** As it was last listed. */
  readonly cluster: FederatedCluster
  readonly loss: Loss
  /** Shows the page that was open, for whoever typed something or wants to read it once more. */
  readonly onShowPage: () => void
}

/** In place of the pages of a cluster that was lost while they were open. They are kept, out of sight. */
export function LostCluster({ cluster, loss, onShowPage }: Props) {
  const t = useMessages(messages)
  const { word, reason } = useClusterStatusText(cluster)
  return (
    <StateMessage
      icon={ICONS[loss]}
      tone={loss === 'unreachable' ? 'error' : 'neutral'}
      role="alert"
      title={t(`lost.${loss}`, { name: cluster.name })}
      text={t(`lostText.${loss}`, { word, reason })}
      actions={
        <>
          <Button variant="contained" component={Link} to="/federation/clusters">
            {t('goToList')}
          </Button>
          <Button onClick={onShowPage}>{t('showWhatWasOpen')}</Button>
        </>
      }
    />
  )
}
