import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import type { RolloutState } from './model/rolloutCell'
import { ROLLOUT_LOOKS } from './rolloutLooks'

/** Words of the signs of the board; those that are on it. */
export function RolloutLegend({ states }: { readonly states: readonly RolloutState[] }) {
  const t = useMessages(messages)
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        typography: 'caption',
        color: token('text-2'),
      }}
    >
      {states.map((state) => {
        const { tone, icon } = ROLLOUT_LOOKS[state]
        return (
          <Box component="li" key={state} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Box
              component="span"
              aria-hidden
              sx={{ display: 'inline-flex', color: token(`state-${tone}`), '& svg': { fontSize: 14 } }}
            >
              {icon}
            </Box>
            {t(`state.${state}`)}
          </Box>
        )
      })}
      <Box component="li" sx={{ color: token('text-3') }}>
        {t('legend')}
      </Box>
    </Box>
  )
}
