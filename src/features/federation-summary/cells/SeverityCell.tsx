import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import type { SummaryRow } from '../model/summaryRow'

interface Props {
  readonly row: SummaryRow
  readonly severity: 'critical' | 'high' | 'medium'
}

/** How many vulnerabilities of a severity a cluster counts; "–" when it did not tell, grey when the count is old. */
export function SeverityCell({ row: { vulnerabilities, vulnerabilitiesOutcome, outcome }, severity }: Props) {
  const language = useLanguage()
  const value = vulnerabilities?.[severity]
  if (value === undefined && vulnerabilitiesOutcome === 'waiting' && outcome === 'waiting') {
    return <Skeleton width={24} sx={{ ml: 'auto' }} />
  }
  const isLoud =
    severity === 'critical' && value !== undefined && value > 0 && vulnerabilitiesOutcome === 'answered'
  const isQuiet =
    value === undefined || value === 0 || severity === 'medium' || vulnerabilitiesOutcome !== 'answered'
  return (
    <Box
      component="span"
      className="num"
      sx={{
        fontWeight: isLoud ? 600 : 400,
        color: isLoud ? token('sev-critical') : isQuiet ? token('text-3') : undefined,
      }}
    >
      {value === undefined ? '–' : formatNumber(value, language)}
    </Box>
  )
}
