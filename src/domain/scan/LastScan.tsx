import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatMoment, fromUnixSeconds } from '~/shared/lib/time'
import type { ScanBriefWire } from './api/schema'
import { scanMessages } from './messages'
import { scanStateOf } from './model/scanState'
import { ScanStateLabel } from './ScanStateLabel'

/** Among the facts of something: when it was scanned and with which database, or how its scan stands. */
export function LastScan({ brief }: { readonly brief: ScanBriefWire | null | undefined }) {
  const t = useMessages(scanMessages)
  const language = useLanguage()
  const now = useNow(60_000)
  const scanned = fromUnixSeconds(brief?.scanned_timestamp ?? 0)
  if (!brief || !scanned || scanStateOf(brief) !== 'finished')
    return <ScanStateLabel brief={brief} withReason />
  const moment = formatMoment(scanned, new Date(now), language)
  return brief.scanner_version === ''
    ? t('scannedMoment', { moment })
    : t('scannedAt', { moment, version: brief.scanner_version })
}
