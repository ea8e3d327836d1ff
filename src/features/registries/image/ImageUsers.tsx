import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { ApiError } from '~/shared/api/ApiError'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { imageUsersQuery } from '../api/queries'
import type { ImageUserWire } from '../api/schema'
import { messages } from '../messages'
import { FactLabel } from './FactLabel'

const SHOWN = 3

/** The containers that run the image on the cluster of the page, by service. */
export function ImageUsers({ imageId }: { readonly imageId: string }) {
  const t = useMessages(messages)
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

function Services({ users }: { readonly users: readonly ImageUserWire[] }) {
  const t = useMessages(messages)
  const services = [...new Set(users.map(({ service }) => service))].toSorted()
  const more = services.length - SHOWN
  return (
    <Box sx={{ typography: 'body2', color: token('text-2'), overflowWrap: 'anywhere' }}>
      {services.slice(0, SHOWN).map((service) => (
        <div key={service}>
          <bdi>{service}</bdi>
        </div>
      ))}
      {more > 0 && t('moreServices', { count: more })}
    </Box>
  )
}
