import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { ScoreMeter } from '~/shared/ui/ScoreMeter'
import { cellMessages } from './messages'
import type { ClusterNumbers } from '../model/clusterRow'
import { NumberCell } from './NumberCell'

/** The score of a cluster. A failed or missing one is words, never a zero: zero would be the best there is. */
export function ScoreCell({ numbers }: { readonly numbers: ClusterNumbers }) {
  const t = useMessages(cellMessages)
  const { score } = numbers
  if (typeof score === 'number') return <ScoreMeter score={score} stale={numbers.isStale} />
  if (numbers.isScorePending) return <Skeleton width={88} />
  if (numbers.status === 'elsewhere') return <NumberCell numbers={numbers} value={undefined} />
  const words = score === null ? 'noScore' : numbers.status === 'none' ? 'noAnswerYet' : 'noAnswer'
  return (
    <Box component="span" sx={{ color: token('text-3') }}>
      {t(words)}
    </Box>
  )
}
