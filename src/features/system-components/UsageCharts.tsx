import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { usageQuery, type MeasuredKind } from './api/queries'
import { messages } from './messages'
import type { UsageHistory } from './model/usageHistory'
import { UsageCard } from './UsageCard'

interface Props {
  readonly kind: MeasuredKind
  readonly id: string
  readonly name: string
}

/** CPU and memory of a component while its panel is open. */
export function UsageCharts({ kind, id, name }: Props) {
  const t = useMessages(messages)
  const { client } = useClusterScope()
  const usage = useQuery(usageQuery(client, kind, id))
  return (
    <section>
      <SectionTitle>{t('usage')}</SectionTitle>
      {usage.data ? (
        <Charts history={usage.data} name={name} />
      ) : usage.isPending ? (
        <LoadingState label={t('usage')} />
      ) : (
        // A disconnected component does not answer; the rest of the panel is known all the same.
        <ErrorState error={usage.error} title={t('usageUnanswered')} onRetry={() => void usage.refetch()} />
      )}
    </section>
  )
}

function Charts({ history, name }: { readonly history: UsageHistory; readonly name: string }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const percent = (share: number) => `${formatNumber(share * 100, language, 1)} %`
  const bytes = (value: number) => formatBytes(value, language)
  return (
    <Stack sx={{ gap: 1.5 }}>
      <UsageCard
        history={history}
        measure="cpu"
        title={t('cpu')}
        unit={t('cpuUnit')}
        name={name}
        format={percent}
        colour="series-1"
      />
      <UsageCard
        history={history}
        measure="memory"
        title={t('memory')}
        unit={t('memoryUnit')}
        name={name}
        format={bytes}
        colour="series-2"
      />
      <Typography variant="caption" sx={{ color: token('text-3') }}>
        {t('collecting')}
      </Typography>
    </Stack>
  )
}
