import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import HubIcon from '@mui/icons-material/Hub'
import PendingIcon from '@mui/icons-material/PendingOutlined'
import CircularProgress from '@mui/material/CircularProgress'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatAgo, formatDateTime } from '~/shared/lib/time'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'

const SPINNER = <CircularProgress size={14} color="inherit" aria-hidden />

/** The state of a scan as icon, word and reason. The age stands in the reason, the moment on hover. */
export function ScanOutcomeLabel({ row }: { readonly row: RegistryRow }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(60_000)
  const number = (value: number) => formatNumber(value, language)
  const { outcome, lastScanMs } = row
  const age =
    lastScanMs === 0 ? undefined : (
      <span title={formatDateTime(new Date(lastScanMs), language)}>
        {formatAgo(new Date(lastScanMs), new Date(Math.max(now, lastScanMs)), language)}
      </span>
    )
  switch (outcome.kind) {
    case 'never':
      return <StatusLabel tone="offline" icon={<PendingIcon />} word={t('scan.never')} />
    case 'shared':
      return row.images === 0 ? (
        <StatusLabel tone="unknown" word={t('scan.sharedNone')} />
      ) : (
        <StatusLabel tone="ok" icon={<HubIcon />} word={t('scan.shared')} reason={t('scan.sharedReason')} />
      )
    case 'listing':
      return <StatusLabel tone="progress" icon={SPINNER} word={t('scan.listing')} />
    case 'scanning': {
      const percent = `${Math.floor((outcome.done / outcome.total) * 100)}%`
      const of = t('scanned.of', { done: number(outcome.done), total: number(outcome.total) })
      return <StatusLabel tone="progress" icon={<></>} word={percent} reason={of} />
    }
    case 'failed':
      return (
        <StatusLabel
          tone="error"
          word={t('scan.failed')}
          reason={<span title={failureTitle(row)}>{t(`failure.${outcome.failure}`)}</span>}
        />
      )
    case 'nothing':
      return <StatusLabel tone="warning" word={t('scan.nothing')} reason={t('scan.nothingReason')} />
    case 'waiting':
      return (
        <StatusLabel
          tone="warning"
          icon={<HourglassIcon />}
          word={t('scan.waiting')}
          reason={t('scan.waitingReason', { count: outcome.waiting })}
        />
      )
    case 'done':
      return outcome.failed > 0 ? (
        <StatusLabel
          tone="warning"
          word={t('scan.done')}
          reason={t('scan.someFailed', { count: outcome.failed })}
        />
      ) : (
        <StatusLabel tone="ok" word={t('scan.done')} reason={age} />
      )
  }
}

/** What the controller said, for those who know what to make of it. */
const failureTitle = ({ registry }: RegistryRow) =>
  [registry?.error_message, registry?.error_detail].filter(Boolean).join('\n')
