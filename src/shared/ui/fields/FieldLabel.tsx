import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { VisuallyHidden } from '../VisuallyHidden'

interface Props {
  readonly htmlFor?: string | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
  /** Where the value comes from: "from the token". */
  readonly hint?: string | undefined
  readonly hidden?: boolean | undefined
  readonly component?: 'label' | 'legend' | undefined
}

/** The label above a field, with the chip that says who filled it in. */
export function FieldLabel({ htmlFor, id, children, hint, hidden = false, component = 'label' }: Props) {
  const label = (
    <Box
      component={component}
      htmlFor={component === 'label' ? htmlFor : undefined}
      id={id}
      sx={{ p: 0, typography: 'subtitle2', color: token('text-2') }}
    >
      {children}
    </Box>
  )
  if (hidden) return <VisuallyHidden>{label}</VisuallyHidden>
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 0.75, minHeight: 16, flexWrap: 'wrap' }}>
      {label}
      {hint !== undefined && (
        <Box
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            typography: 'subtitle2',
            color: token('accent-text'),
            '& svg': { fontSize: 14 },
          }}
        >
          <CheckIcon aria-hidden />
          {hint}
        </Box>
      )}
    </Box>
  )
}

/** What follows the label of a field that must be filled, where most fields are optional. */
export function RequiredMark() {
  const t = useMessages(messages)
  return (
    <Box component="span" sx={{ color: token('text-3'), fontWeight: 400 }}>
      {' '}
      {t('required')}
    </Box>
  )
}
