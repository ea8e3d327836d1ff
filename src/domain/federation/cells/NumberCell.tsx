import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import type { ClusterNumbers } from '../model/clusterRow'

interface Props {
  readonly numbers: ClusterNumbers
  /** Undefined when it was never told. */
  readonly value: number | undefined
}

/** A count of a cluster: waiting, unknown, or the last one it gave, grey when that is old. */
export function NumberCell({ numbers, value }: Props) {
  const language = useLanguage()
  if (value === undefined && numbers.status === 'pending') return <Skeleton width={28} sx={{ ml: 'auto' }} />
  return (
    <Box
      component="span"
      className="num"
      sx={{ color: value === undefined || numbers.isStale ? token('text-3') : undefined }}
    >
      {value === undefined ? '–' : formatNumber(value, language)}
    </Box>
  )
}
