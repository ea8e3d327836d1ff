import type { CSSProperties } from 'react'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatDateTime, formatDuration, fromUnixSeconds } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import type { ScanBriefWire } from './api/schema'

/** How long ago something was scanned, with the moment itself on hover; "–" when it never was. */
export function ScanAge({ brief }: { readonly brief: ScanBriefWire | null | undefined }) {
  const language = useLanguage()
  const now = useNow(60_000)
  const scanned = fromUnixSeconds(brief?.scanned_timestamp ?? 0)
  if (!scanned) return '–'
  return (
    <time dateTime={scanned.toISOString()} title={formatDateTime(scanned, language)} style={quiet}>
      {formatDuration(now - scanned.getTime(), language)}
    </time>
  )
}

const quiet: CSSProperties = { fontSize: '0.75rem', color: token('text-3') }
