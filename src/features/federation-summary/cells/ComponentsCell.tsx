import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { NumberCell } from '~/domain/federation/cells/NumberCell'
import { messages } from '../messages'
import type { SummaryRow } from '../model/summaryRow'

/** Controllers / enforcers / scanners; amber when enforcers are not connected. */
export function ComponentsCell({ row: { numbers } }: { readonly row: SummaryRow }) {
  const t = useMessages(messages)
  const { summary } = numbers
  if (!summary) return <NumberCell numbers={numbers} value={undefined} />
  const lost = summary.disconnected_enforcers
  return (
    <Box
      component="span"
      className="num"
      title={lost > 0 ? t('enforcersLost', { count: lost }) : undefined}
      sx={{
        typography: 'caption',
        whiteSpace: 'nowrap',
        color: numbers.isStale ? token('text-3') : token('text-2'),
      }}
    >
      {summary.controllers} /{' '}
      <Box component="span" sx={lost > 0 ? { color: token('state-warning'), fontWeight: 500 } : undefined}>
        {lost > 0
          ? t('enforcersOf', { connected: summary.enforcers - lost, total: summary.enforcers })
          : summary.enforcers}
      </Box>{' '}
      / {summary.scanners}
    </Box>
  )
}
