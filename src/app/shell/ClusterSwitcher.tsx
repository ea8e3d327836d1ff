import UnfoldIcon from '@mui/icons-material/UnfoldMoreOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import Skeleton from '@mui/material/Skeleton'
import { lazy, Suspense } from 'react'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { StatusDot } from './StatusDot'
import type { SelectedCluster } from './useSelectedCluster'

const loadList = async () => ({ default: (await import('./ClusterList')).ClusterList })
const ClusterList = lazy(loadList)

/** Says which cluster every page is about, and changes it. Its list is fetched as soon as somebody comes near. */
export function ClusterSwitcher({ selected }: { readonly selected: SelectedCluster }) {
  const t = useMessages(messages)
  const { button, popover, close } = usePopover('dialog')
  return (
    <>
      <Button
        color="inherit"
        // The name must begin with the words people see in the issue and hear from a screen reader.
        aria-label={t('switchClusterNow', { name: selected.name })}
        {...button}
        onPointerEnter={() => void loadList()}
        onFocus={() => void loadList()}
        endIcon={<UnfoldIcon sx={{ color: token('text-3') }} />}
        sx={{
          minWidth: 0,
          maxWidth: { xs: 140, sm: 320 },
          px: 1.5,
          ...(selected.isRemote && {
            borderColor: token('remote-fill'),
            backgroundColor: token('remote-soft'),
          }),
        }}
      >
        <SelectedState selected={selected} />
      </Button>
      <Popover
        {...popover}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('switchCluster'),
            sx: { width: 400, maxWidth: '100%', mt: 0.5 },
          },
        }}
      >
        <Suspense fallback={<Skeleton variant="rectangular" height={320} sx={{ m: 1 }} />}>
          <ClusterList selectedId={selected.id} onDone={close} />
        </Suspense>
      </Popover>
    </>
  )
}

/** Normal: a dot and the name. Not normal: the state's icon, the name and the state in a word. */
function SelectedState({ selected }: { readonly selected: SelectedCluster }) {
  const { cluster, isRemote, name } = selected
  const isNormal = !isRemote || !cluster || clusterFacts(cluster).tone === 'ok'
  return (
    <>
      {isNormal && <StatusDot tone="ok" />}
      <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {name}
      </Box>
      {!isNormal && (
        <Box component="span" sx={{ ml: 1, display: { xs: 'none', sm: 'inline-flex' } }}>
          <ClusterStatusLabel cluster={cluster} wordOnly />
        </Box>
      )}
    </>
  )
}
