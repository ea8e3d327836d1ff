import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { fillToken, token, type Meaning } from '~/shared/theme/tokens'
import { messages } from './messages'
import { scoreBand, type ScoreBand } from './scoreBand'
import { VisuallyHidden } from './VisuallyHidden'

const meanings: Readonly<Record<ScoreBand, Meaning>> = {
  good: 'state-ok',
  fair: 'state-warning',
  poor: 'state-error',
}

interface Props {
  /** 0–100, lower is better; null when the cluster has not answered yet. */
  readonly score: number | null
  /** The number is old: everything grey. */
  readonly stale?: boolean | undefined
  /** Width of the meter in px. */
  readonly meterWidth?: number | undefined
}

/** A score as number, thin meter and word. */
export function ScoreMeter({ score, stale = false, meterWidth = 40 }: Props) {
  const t = useMessages(messages)
  if (score === null) {
    return (
      <Box component="span" sx={{ color: token('text-3'), whiteSpace: 'nowrap' }}>
        {t('noAnswerYet')}
      </Box>
    )
  }
  const band = scoreBand(score)
  const word = stale ? t('stale') : t(band)
  const isLoud = !stale && band !== 'good'
  const filled = Math.min(100, Math.max(0, score))
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
      <VisuallyHidden>{t('scoreLabel', { score, word })}</VisuallyHidden>
      <Box
        component="span"
        aria-hidden
        className="num"
        sx={{
          minWidth: 20,
          textAlign: 'right',
          fontWeight: 500,
          color: stale ? token('text-3') : token('text-1'),
        }}
      >
        {score}
      </Box>
      <Box
        component="span"
        aria-hidden
        className="nv-data-colour"
        sx={{
          width: meterWidth,
          height: 4,
          borderRadius: '2px',
          overflow: 'hidden',
          backgroundColor: token('border'),
        }}
      >
        <Box
          component="span"
          style={{ width: `${filled}%` }}
          sx={{
            display: 'block',
            height: '100%',
            minWidth: 2,
            borderRadius: '2px',
            backgroundColor: stale ? token('border-control') : fillToken(meanings[band]),
          }}
        />
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{ typography: 'caption', color: isLoud ? token(meanings[band]) : token('text-3') }}
      >
        {word}
      </Box>
    </Box>
  )
}
