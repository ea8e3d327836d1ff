import PinnedIcon from '@mui/icons-material/PushPin'
import PinIcon from '@mui/icons-material/PushPinOutlined'
import UpgradeIcon from '@mui/icons-material/UpgradeOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { ClusterStatusIcon } from '~/domain/federation/ClusterStatusLabel'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useClusterStatusText } from '~/domain/federation/useClusterStatusText'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { MetaChip } from '~/shared/ui/MetaChip'
import { KeyHint } from '~/shared/ui/KeyHint'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from '../messages'
import type { ClusterChoice } from './clusterChoices'
import { StatusDot } from './StatusDot'

interface Props {
  readonly id: string
  readonly choice: ClusterChoice
  readonly isPinned: boolean
  readonly isActive: boolean
  readonly isSelected: boolean
  /** 1-based place among all rows, for screen readers: most rows are not in the document. */
  readonly position: { readonly index: number; readonly count: number }
  /** Pixels from the top of the list. */
  readonly offset: number
  readonly height: number
  readonly onPoint: () => void
  readonly onOpen: () => void
  readonly onPin: () => void
}

/** One cluster of the switcher: state, name, and why it cannot be opened when it cannot. */
export function ClusterOption(props: Props) {
  const { id, choice, isPinned, isActive, isSelected, position, offset, height, onPoint, onOpen } = props
  const t = useMessages(messages)
  const { cluster, canOpen } = choice
  const status = useClusterStatusText(cluster)
  const kind = cluster.kind === 'primary' ? t('chipPrimary') : status.word
  return (
    // Focus stays in the filter box; the box moves through the list with aria-activedescendant.
    <Box
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-disabled={!canOpen}
      aria-posinset={position.index}
      aria-setsize={position.count}
      onClick={onOpen}
      onPointerMove={canOpen && !isActive ? onPoint : undefined}
      sx={{
        position: 'absolute',
        insetInline: 0,
        top: 0,
        transform: `translateY(${offset}px)`,
        height,
        display: 'flex',
        alignItems: 'center',
        px: 1.25,
        borderRadius: '8px',
        cursor: canOpen ? 'pointer' : 'default',
        backgroundColor: isActive && canOpen ? token('hover-raised') : 'transparent',
        '& .pin': { visibility: isPinned || isActive ? 'visible' : 'hidden' },
        '&:hover .pin': { visibility: 'visible' },
      }}
    >
      <OptionState cluster={cluster} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, minWidth: 0 }}>
          <Typography
            component="bdi"
            noWrap
            sx={{ fontWeight: 500, color: canOpen ? token('text-1') : token('text-disabled') }}
          >
            {cluster.name}
          </Typography>
          {canOpen && (
            <Typography
              component="span"
              variant="caption"
              noWrap
              sx={{ color: token('text-3'), flexShrink: 0 }}
            >
              {kind}
            </Typography>
          )}
          {cluster.versionDiffers && (
            <MetaChip tone="state-warning" icon={<UpgradeIcon />} label={t('otherVersion')} />
          )}
        </Box>
        {!canOpen && (
          <Typography variant="caption" component="div" noWrap sx={{ color: token('text-3') }}>
            {t('cannotBeOpened', { reason: `${status.word}, ${status.reason}` })}
          </Typography>
        )}
      </Box>
      {isSelected && (
        <Typography variant="caption" sx={{ color: token('accent-text'), fontWeight: 500 }}>
          {t('current')}
        </Typography>
      )}
      {isActive && canOpen && !isSelected && (
        <Box sx={{ ml: 1, display: { xs: 'none', sm: 'block' } }}>
          <KeyHint>{t('keyEnter')}</KeyHint>
        </Box>
      )}
      {isPinned && <VisuallyHidden>{t('section.pinned')}</VisuallyHidden>}
      <PinMark isPinned={isPinned} onPin={props.onPin} />
    </Box>
  )
}

/** In step: a dot. Anything else has the icon of its state, so that it is never told by colour alone. */
function OptionState({ cluster }: { readonly cluster: FederatedCluster }) {
  const { tone } = clusterFacts(cluster)
  if (tone === 'ok') return <StatusDot tone={tone} />
  return (
    <Box
      aria-hidden
      sx={{
        display: 'flex',
        width: 16,
        ml: '-4px',
        mr: 0.5,
        color: token(`state-${tone}`),
        '& svg': { fontSize: 16 },
      }}
    >
      <ClusterStatusIcon cluster={cluster} />
    </Box>
  )
}

interface PinProps {
  readonly isPinned: boolean
  readonly onPin: () => void
}

/** For the pointer; an option may hold no button, so keyboards have Ctrl P. */
function PinMark({ isPinned, onPin }: PinProps) {
  const t = useMessages(messages)
  return (
    <Box
      component="span"
      className="pin"
      aria-hidden
      title={t(isPinned ? 'unpin' : 'pin')}
      onClick={(event) => {
        event.stopPropagation()
        onPin()
      }}
      sx={{
        display: 'grid',
        placeItems: 'center',
        width: 28,
        height: 28,
        ml: 0.5,
        mr: '-6px',
        borderRadius: '6px',
        cursor: 'pointer',
        color: token(isPinned ? 'accent-text' : 'text-3'),
        '&:hover': { backgroundColor: token('selected') },
        '& svg': { fontSize: 16 },
      }}
    >
      {isPinned ? <PinnedIcon /> : <PinIcon />}
    </Box>
  )
}
