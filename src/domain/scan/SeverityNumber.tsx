import type { CSSProperties } from 'react'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly severity: 'critical' | 'high' | 'medium'
  /** Undefined when nothing was counted, which is not 0. */
  readonly value: number | undefined
}

/** A count in a table's column of one severity. Only what needs attention has colour. */
export function SeverityNumber({ severity, value }: Props) {
  const language = useLanguage()
  if (value === undefined) return <Quiet>–</Quiet>
  const text = formatNumber(value, language)
  if (value === 0 || severity === 'medium') return <Quiet>{text}</Quiet>
  if (severity === 'high') return text
  return <span style={alarming}>{text}</span>
}

// Plain elements: thousands of these cells scroll past (see GridFrame).
const alarming: CSSProperties = { color: token('sev-critical'), fontWeight: 600 }
const quiet: CSSProperties = { color: token('text-3') }

function Quiet({ children }: { readonly children: string }) {
  return <span style={quiet}>{children}</span>
}
