import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'

/** The way to the admission rules of the cluster, which decide by these results; nothing for who may not read them. */
export function AdmissionLink() {
  const t = useMessages(messages)
  const { clusterId } = useClusterClient()
  if (!can(useCurrentUser(), 'admctrl', 'read')) return null
  return (
    <MuiLink component={Link} to={`/clusters/${encodeURIComponent(clusterId)}/policy/admission-control`}>
      {t('toAdmission')}
    </MuiLink>
  )
}
