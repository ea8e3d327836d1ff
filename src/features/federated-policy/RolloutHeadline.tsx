import Box from '@mui/material/Box'
import { FEDERATED_POLICY_PATH } from '~/domain/policy/policyTargets'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { StackedBar, type BarSegment } from '~/shared/ui/StackedBar'
import { messages } from './messages'
import type { RolloutState } from './model/rolloutCell'
import type { RolloutRow } from './useRollout'

interface Props {
  readonly rows: readonly RolloutRow[]
  /** Name of the primary. */
  readonly primary: string
}

/** How many hold the policy of the primary, and what the others wait for; each part leads to its clusters. */
export function RolloutHeadline({ rows, primary }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const part = (label: string, fill: TokenName, ...states: readonly RolloutState[]): BarSegment => {
    const value = rows.filter(({ worst }) => states.includes(worst)).length
    const to = `${FEDERATED_POLICY_PATH}/rollout?${states.map((state) => `state=${state}`).join('&')}`
    return { label, value, token: fill, to: value > 0 ? to : undefined }
  }
  const inStep = part(t('inStep'), 'state-ok-fill', 'in-sync')
  return (
    <Box
      sx={{
        mb: 2,
        px: 2.5,
        py: 2,
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('surface'),
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1.25, mb: 1.25 }}>
        <Box component="span" sx={{ fontSize: '1.5rem', lineHeight: '28px', fontWeight: 600 }}>
          {t('headline', {
            count: formatNumber(inStep.value, language),
            total: formatNumber(rows.length, language),
          })}
        </Box>
        <Box component="span" sx={{ color: token('text-2') }}>
          {t('headlineText', { cluster: primary })}
        </Box>
      </Box>
      <StackedBar
        label={t('rollout')}
        legend
        segments={[
          inStep,
          part(t('onTheWay'), 'state-progress-fill', 'pending'),
          part(t('beingRead'), 'state-unknown-fill', 'reading'),
          part(t('needAttention'), 'state-error-fill', 'differs', 'failed', 'denied'),
          part(t('cannotFollow'), 'state-warning-fill', 'unreachable', 'refused'),
        ]}
      />
    </Box>
  )
}
