import Box from '@mui/material/Box'
import { primaryOf, type Membership } from '~/domain/federation/model/membership'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { StackedBar } from '~/shared/ui/StackedBar'
import { SYNC_TOKENS } from '../conditionLooks'
import { messages } from '../messages'
import { SYNC_STATES, syncStateOf } from '../model/distributions'
import { summaryHref } from '../summaryUrl'
import type { ChartProps } from './ChartProps'

interface Props extends ChartProps {
  readonly membership: Membership
}

/** How many members have the federal rules as the primary has them. */
export function RulesChart({ rows, labels, membership }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const states = rows.map(syncStateOf).filter((state) => state !== undefined)
  const count = (state: (typeof SYNC_STATES)[number]) => states.filter((other) => other === state).length
  const primary = primaryOf(membership)?.name ?? ''
  const total = formatNumber(states.length, language)
  const inStep = formatNumber(count('in-step'), language)
  return (
    <ChartCard
      title={t('federatedRules')}
      unit={t('unitClusters')}
      height={64}
      finding={t('rulesFinding', { inStep, total, primary })}
      table={{
        columns: [t('columnState'), t('clusters')],
        rows: SYNC_STATES.map((state) => [t(`rules.${state}`), count(state)]),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, mb: 1 }}>
        <Box component="b" className="num" sx={{ fontSize: '1.25rem', lineHeight: '26px', fontWeight: 600 }}>
          {inStep}
        </Box>
        <Box component="span" sx={{ typography: 'caption', color: token('text-2') }}>
          <RichMessage
            text={t('rulesInStep', { count: states.length, total })}
            parts={{ primary: <bdi>{primary}</bdi> }}
          />
        </Box>
      </Box>
      <StackedBar
        legend
        height={6}
        label={t('federatedRules')}
        segments={SYNC_STATES.map((state) => ({
          label: t(`rulesShort.${state}`),
          value: count(state),
          token: SYNC_TOKENS[state],
          to: summaryHref({ rules: state }, labels),
        }))}
      />
    </ChartCard>
  )
}
