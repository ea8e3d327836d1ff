import Box from '@mui/material/Box'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from './messages'
import { countDifferences, type RolloutCell } from './model/rolloutCell'
import { ROLLOUT_LOOKS } from './rolloutLooks'

/** One kind of policy on one cluster as a sign; its word is in the legend, in the tooltip and for assistive technology. */
export function RolloutMark({ cell }: { readonly cell: RolloutCell }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { tone, icon } = ROLLOUT_LOOKS[cell.state]
  const word = t(`state.${cell.state}`)
  return (
    <Box
      component="span"
      title={word}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.5,
        color: token(`state-${tone}`),
        fontWeight: 500,
        '& svg': { fontSize: 16 },
      }}
    >
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {icon}
      </Box>
      <VisuallyHidden>{word}</VisuallyHidden>
      {'difference' in cell && formatNumber(countDifferences(cell.difference), language)}
    </Box>
  )
}
