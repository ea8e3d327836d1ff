import Box from '@mui/material/Box'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { formatSkew } from '../formatSkew'
import { messages } from '../messages'
import type { SummaryRow } from '../model/summaryRow'

/** How far a cluster's clock is from the primary's, as far as that could be measured. */
export function SkewCell({ row: { skew, cluster } }: { readonly row: SummaryRow }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const shown = cluster.isLocal || !skew ? undefined : formatSkew(skew, language)
  return (
    <Box
      component="span"
      className="num"
      title={shown === undefined ? undefined : t(`skewSize.${skew?.size ?? 'none'}`)}
      sx={{
        typography: 'caption',
        whiteSpace: 'nowrap',
        fontWeight: skew?.size === 'large' ? 500 : undefined,
        color: token(skew?.size === 'large' ? 'state-warning' : 'text-3'),
      }}
    >
      {shown ?? '–'}
    </Box>
  )
}
