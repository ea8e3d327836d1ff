import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly label: string
  readonly isSending: boolean
  readonly disabled?: boolean
  /** Why it is off. */
  readonly reason?: string | undefined
}

/** The one button of a sign-in step, as wide as the fields, with its reason under it while it is off. */
export function SubmitButton({ label, isSending, disabled = false, reason }: Props) {
  const reasonId = useId()
  return (
    <div>
      <Button
        type="submit"
        variant="contained"
        fullWidth
        sx={{ minHeight: 40 }}
        disabled={disabled}
        aria-describedby={reason === undefined ? undefined : reasonId}
        loading={isSending}
        loadingPosition="start"
        startIcon={isSending ? <span /> : undefined}
      >
        {label}
      </Button>
      {reason !== undefined && (
        <Box id={reasonId} sx={{ mt: 0.75, typography: 'caption', color: token('text-3') }}>
          {reason}
        </Box>
      )}
    </div>
  )
}
