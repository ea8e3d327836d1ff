import AddedIcon from '@mui/icons-material/AddOutlined'
import ChangedIcon from '@mui/icons-material/EditOutlined'
import DraftIcon from '@mui/icons-material/EditNoteOutlined'
import MovedIcon from '@mui/icons-material/SwapVertOutlined'
import RemovedIcon from '@mui/icons-material/RemoveOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, type ReactNode } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatClock } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { useDockHeight } from '~/shared/ui/toast/useDockHeight'
import { messages } from './messages'
import type { DraftCounts } from './model/ruleDiff'
import { CHANGE_COLOURS, type ChangeKind } from './ruleCells'

interface Props {
  readonly counts: DraftCounts
  /** When the rules the draft stands on were read. */
  readonly readAt: Date
  readonly onDiscard: () => void
  readonly onReview: () => void
}

const KINDS: readonly { readonly kind: ChangeKind; readonly icon: ReactNode }[] = [
  { kind: 'added', icon: <AddedIcon /> },
  { kind: 'changed', icon: <ChangedIcon /> },
  { kind: 'moved', icon: <MovedIcon /> },
  { kind: 'removed', icon: <RemovedIcon /> },
]

/** Stands at the bottom of the window while there is a draft: what it holds and what can be done with it. */
export function DraftBar({ counts, readAt, onDiscard, onReview }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const bar = useRef<HTMLDivElement>(null)
  useDockHeight(bar)
  return (
    <Box
      ref={bar}
      role="region"
      aria-label={t('draftTitle')}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 4,
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 1,
        minHeight: 60,
        mx: { xs: -2, sm: -3 },
        mt: 1.5,
        mb: -3,
        px: { xs: 2, sm: 3 },
        py: 1,
        borderTop: `1px solid ${token('border')}`,
        backgroundColor: token('surface'),
        boxShadow: token('shadow'),
      }}
    >
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1.25, typography: 'subtitle1', fontWeight: 600 }}
      >
        <DraftIcon aria-hidden sx={{ color: token('text-3') }} />
        {t('draftTitle')}
      </Box>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, typography: 'body2', color: token('text-2') }}
      >
        {KINDS.filter(({ kind }) => counts[kind] > 0).map(({ kind, icon }) => (
          <Box
            key={kind}
            component="span"
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 0.75,
              '& svg': { fontSize: 16, color: token(CHANGE_COLOURS[kind]) },
            }}
          >
            {icon}
            <span>
              <RichMessage
                text={t(`${kind}Count`, { count: counts[kind] })}
                parts={{ count: <strong>{formatNumber(counts[kind], language)}</strong> }}
              />
            </span>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        <Box
          sx={{ typography: 'caption', color: token('text-3'), mr: 1, display: { xs: 'none', lg: 'block' } }}
        >
          {t('basedOn', { time: formatClock(readAt, language) })}
        </Box>
        <Button variant="text" color="inherit" onClick={onDiscard}>
          {t('discard')}
        </Button>
        <Button variant="contained" onClick={onReview}>
          {t('review', { count: counts.total })}
        </Button>
      </Box>
    </Box>
  )
}
