import HubIcon from '@mui/icons-material/HubOutlined'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { federationMessages } from '~/domain/federation/messages'
import type { Membership } from '~/domain/federation/model/membership'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from './messages'

/** In place of a fleet-wide page on a cluster that leads nobody: why, and where to go. */
export function NotPrimary({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  return (
    <StateMessage
      icon={<HubIcon />}
      title={t('notPrimaryTitle')}
      text={t('notPrimaryText', { role: f(`role.${membership.role}`).toLowerCase() })}
      actions={
        <Button component={Link} to="/federation/clusters">
          {t('goToClusters')}
        </Button>
      }
    />
  )
}
