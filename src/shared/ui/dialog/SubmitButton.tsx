import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly children: ReactNode
  readonly isPending: boolean
  readonly disabled?: boolean | undefined
  readonly danger?: boolean | undefined
  readonly autoFocus?: boolean | undefined
}

const pendingSx = {
  cursor: 'default',
  '&, &:hover': {
    color: token('text-disabled'),
    backgroundColor: token('sunken'),
    borderColor: token('border'),
  },
}

/**
 * The filled button of a dialog. While it works it keeps its words and, being only aria-disabled, the focus: after a
 * failure Enter tries again. The dialog's submit handler is what ignores further submissions.
 */
export function SubmitButton({ children, isPending, disabled = false, danger = false, autoFocus }: Props) {
  return (
    <Button
      type="submit"
      variant="contained"
      color={danger ? 'error' : 'primary'}
      autoFocus={autoFocus}
      disabled={disabled && !isPending}
      aria-disabled={isPending || undefined}
      aria-busy={isPending}
      sx={isPending ? pendingSx : undefined}
      startIcon={isPending ? <CircularProgress size={16} aria-hidden /> : undefined}
    >
      {children}
    </Button>
  )
}
