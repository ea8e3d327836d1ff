import LockIcon from '@mui/icons-material/LockOutlined'
import { Outlet } from 'react-router'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import type { Feature } from '~/domain/feature/Feature'
import { useMessages } from '~/shared/i18n/useMessages'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from '../messages'

/** Lets through whom the feature's own `access` lets through; a link to a page one may not see says so. */
export function FeatureGate({ feature }: { readonly feature: Feature }) {
  const t = useMessages(messages)
  const user = useCurrentUser()
  if (feature.access(user)) return <Outlet />
  return (
    <StateMessage
      icon={<LockIcon />}
      tone="neutral"
      title={t('pageForbidden')}
      text={t('pageForbiddenText', { role: user.role === '' ? t('namespaceUser') : user.role })}
    />
  )
}
