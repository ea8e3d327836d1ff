import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { can, isAdministrator } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { acceptAlertMutation } from '~/domain/system/api/mutations'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import type { SelectedCluster } from '../shell/useSelectedCluster'
import { bellMessages } from './messages'
import { NoticeRow } from './NoticeRow'
import type { Notice } from './notices'

interface Props {
  readonly selected: SelectedCluster
  readonly notices: readonly Notice[]
  readonly error: Error | null
  readonly onClose: () => void
}

/** The open bell: each notice with the page it is about, and a tick for what the controller lets administrators accept. */
export function NoticeList({ selected, notices, error, onClose }: Props) {
  const t = useMessages(bellMessages)
  const accept = useMutation(acceptAlertMutation(useApiClients().for(selected.id)))
  const user = useCurrentUser()
  // On a managed cluster a forwarded change runs as its administrator; the primary lets only fedAdmin send one.
  const mayAccept = selected.isRemote ? can(user, 'fed', 'write') : isAdministrator(user)
  return (
    <>
      <Box sx={{ px: 2, py: 1.5, borderBottom: `1px solid ${token('border')}` }}>
        <Typography variant="h3" component="h2">
          {t('title')}
        </Typography>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {t('ofCluster', { name: selected.name })}
        </Typography>
      </Box>
      {(accept.error ?? error) && (
        <Box sx={{ p: 1.5 }}>
          <ErrorNote
            error={accept.error ?? error}
            clusterName={selected.name}
            attempt={accept.error ? 'change' : 'read'}
          />
        </Box>
      )}
      {notices.length === 0 && !error && (
        <Typography sx={{ p: 2, color: token('text-3') }}>{t('nothing')}</Typography>
      )}
      <Box
        component="ul"
        // Scrolled by key, too.
        tabIndex={0}
        aria-label={t('title')}
        sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '60vh', overflowY: 'auto' }}
      >
        {notices.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            isBusy={accept.isPending}
            obstacle={mayAccept ? undefined : t('needsAdministrator')}
            onAccept={(id) => accept.mutate(id)}
            onFollow={onClose}
          />
        ))}
      </Box>
    </>
  )
}
