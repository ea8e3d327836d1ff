import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  /** Of the input that is named. */
  readonly inputId: string
  readonly label: ReactNode
  /** Id for `aria-describedby`. */
  readonly helperId: string
  readonly helper: ReactNode
  readonly disabled: boolean | undefined
}

/** What stands beside a checkbox or a switch: its words, and a line of help under them. */
export function ToggleLabel({ inputId, label, helperId, helper, disabled }: Props) {
  return (
    <>
      <Box
        component="label"
        htmlFor={inputId}
        sx={{ typography: 'body1', color: disabled ? token('text-disabled') : token('text-1') }}
      >
        {label}
      </Box>
      {helper !== undefined && (
        <Box id={helperId} sx={{ typography: 'caption', color: token('text-3') }}>
          {helper}
        </Box>
      )}
    </>
  )
}
