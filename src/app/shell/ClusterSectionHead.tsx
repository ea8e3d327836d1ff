import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import type { ClusterSection } from './clusterChoices'

interface Props {
  readonly section: ClusterSection
  readonly openable: number
  /** Pixels from the top of the list. */
  readonly offset: number
  readonly height: number
}

/** "Pinned", "Recent", "All clusters". Not for screen readers: each option says itself that it is pinned. */
export function ClusterSectionHead({ section, openable, offset, height }: Props) {
  const t = useMessages(messages)
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        insetInline: 0,
        top: 0,
        transform: `translateY(${offset}px)`,
        height,
        display: 'flex',
        alignItems: 'flex-end',
        justifyContent: 'space-between',
        px: 1.25,
        pb: 0.75,
        color: token('text-3'),
      }}
    >
      <Typography variant="caption">{t(`section.${section}`)}</Typography>
      {section === 'all' && <Typography variant="caption">{t('openable', { count: openable })}</Typography>}
    </Box>
  )
}
