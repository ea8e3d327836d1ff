import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { ApiError } from '~/shared/api/ApiError'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { imageUsersQuery } from '../api/queries'
import type { ImageUserWire } from '../api/schema'
import { FactLabel } from './FactLabel'
import { imageMessages } from './messages'

const SHOWN = 3

/** How many containers run the image on the cluster of the page, and of which services. */
export function ImageUsers({ imageId }: { readonly imageId: string }) {
  const t = useMessages(imageMessages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  const users = useQuery(imageUsersQuery(client, imageId))
  return (
    <Box sx={{ minWidth: 0 }}>
      <FactLabel>{t('usedBy')}</FactLabel>
      {users.data ? (
        <>
          <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Box
              component="b"
              className="num"
              sx={{ fontSize: '1.25rem', lineHeight: '28px', fontWeight: 600 }}
            >
              {users.data.length > 0
                ? t('containers', {
                    count: users.data.length,
                    number: formatNumber(users.data.length, language),
                  })
                : t('noContainer')}
            </Box>
            <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
              <bdi>{t('onCluster', { cluster })}</bdi>
            </Box>
          </Box>
          <Services users={users.data} />
        </>
      ) : (
        <Box sx={{ color: token('text-3') }}>{users.error ? whyUnknown(t, users.error) : '…'}</Box>
      )}
    </Box>
  )
}

function whyUnknown(t: (key: 'usersForbidden' | 'usersUnknown') => string, error: unknown): string {
  return t(error instanceof ApiError && error.kind === 'forbidden' ? 'usersForbidden' : 'usersUnknown')
}

const groupPath = (clusterId: ClusterId, group: string): string =>
  `/clusters/${encodeURIComponent(clusterId)}/policy/groups/${encodeURIComponent(group)}`

/** Each service leads to its group: mode, rules and members of what runs the image. */
function Services({ users }: { readonly users: readonly ImageUserWire[] }) {
  const t = useMessages(imageMessages)
  const { clusterId } = useClusterScope().client
  const mayOpenGroups = can(useCurrentUser(), 'rt_policy', 'read')
  const services = [...new Map(users.map((user) => [user.service, user.service_group]))].toSorted()
  const more = services.length - SHOWN
  return (
    <Box sx={{ typography: 'body2', color: token('text-2'), overflowWrap: 'anywhere' }}>
      {services.slice(0, SHOWN).map(([service, group]) => (
        <div key={service}>
          {mayOpenGroups && group !== '' ? (
            <MuiLink component={Link} to={groupPath(clusterId, group)}>
              <bdi>{service}</bdi>
            </MuiLink>
          ) : (
            <bdi>{service}</bdi>
          )}
        </div>
      ))}
      {more > 0 && t('moreServices', { count: more })}
    </Box>
  )
}
