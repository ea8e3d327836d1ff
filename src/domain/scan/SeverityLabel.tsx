import DoubleUpIcon from '@mui/icons-material/KeyboardDoubleArrowUp'
import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import MediumIcon from '@mui/icons-material/DragHandle'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import type { CSSProperties, ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { scanMessages } from './messages'
import type { Severity } from './model/severity'

const icons: Readonly<Record<Severity, ReactNode>> = {
  critical: <DoubleUpIcon fontSize="inherit" />,
  high: <UpIcon fontSize="inherit" />,
  medium: <MediumIcon fontSize="inherit" />,
  low: <DownIcon fontSize="inherit" />,
}

// Plain elements: thousands of these scroll past in tables (see GridFrame).
const iconStyle = (severity: Severity): CSSProperties => ({
  display: 'inline-flex',
  fontSize: 16,
  color: token(`sev-${severity}`),
})
const labelStyle = (severity: Severity): CSSProperties => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  verticalAlign: 'middle',
  color: token(`sev-${severity}`),
  fontWeight: 500,
})

/** The icon of a severity, in its colour: for chips and labels that say the word themselves. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span aria-hidden style={iconStyle(severity)}>
      {icons[severity]}
    </span>
  )
}

/** A severity as icon and word, both in its colour. */
export function SeverityLabel({ severity }: { readonly severity: Severity }) {
  const t = useMessages(scanMessages)
  return (
    <span style={labelStyle(severity)}>
      <SeverityIcon severity={severity} />
      {t(`severity.${severity}`)}
    </span>
  )
}
