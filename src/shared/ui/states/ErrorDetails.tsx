import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from '../CopyButton'
import { messages } from '../messages'
import { errorFacts, factsAsText } from './errorFacts'

/** Answer, request and the controller's own words, with a copy button. What "Details" unfolds. */
export function ErrorDetails({ error }: { readonly error: unknown }) {
  const t = useMessages(messages)
  const facts = errorFacts(t, error)
  return (
    <Box
      sx={{
        mt: 1,
        p: 1.5,
        textAlign: 'left',
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('surface'),
      }}
    >
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
          m: 0,
          mb: 1,
        }}
      >
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ typography: 'caption', lineHeight: '18px', color: token('text-3') }}>
              {label}
            </Box>
            <Box
              component="dd"
              sx={{ m: 0, typography: 'mono', overflowWrap: 'anywhere', maxHeight: 144, overflowY: 'auto' }}
            >
              <bdi>{value}</bdi>
            </Box>
          </Box>
        ))}
      </Box>
      <CopyButton text={factsAsText(facts)} label={t('copyDetails')} />
    </Box>
  )
}
