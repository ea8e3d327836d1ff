import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import type { SensorPatternWire } from './api/schema'
import { messages } from './messages'
import { CONTEXTS } from './model/pattern'

const OPS = ['regex', '!regex'] as const

/** The patterns of a rule, one a line: where, whether it has or has not, what. Words this version does not know stay raw. */
export function PatternList({ patterns }: { readonly patterns: readonly SensorPatternWire[] }) {
  const t = useMessages(messages)
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', typography: 'body2' }}>
      {patterns.map(({ op, value, context }) => {
        const knownOp = OPS.find((each) => each === op)
        const knownContext = CONTEXTS.find((each) => each === context)
        return (
          <Box
            component="li"
            key={`${op} ${context} ${value}`}
            sx={{ display: 'flex', gap: 1, py: 0.25, alignItems: 'baseline' }}
          >
            <Box component="span" sx={{ flexShrink: 0, minWidth: 108, color: token('text-3') }}>
              {knownContext ? t(`context.${knownContext}`) : context}{' '}
              <Box component="span" sx={{ color: token('text-2'), fontWeight: op === '!regex' ? 600 : 400 }}>
                {knownOp ? t(`op.${knownOp}`) : op}
              </Box>
            </Box>
            <Box
              component="code"
              sx={{ minWidth: 0, fontFamily: monoFamily, fontSize: '0.75rem', overflowWrap: 'anywhere' }}
            >
              <bdi>{value}</bdi>
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}
