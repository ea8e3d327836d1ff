import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import FormHelperText from '@mui/material/FormHelperText'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly error?: string | undefined
  /** The error is told elsewhere; here it is only shown, and describes its field. */
  readonly isQuiet?: boolean | undefined
  readonly helper?: ReactNode
}

/** The line under a field: the error when there is one, else the help. */
export function FieldFoot({ id, error, isQuiet = false, helper }: Props) {
  const text = error ?? helper
  if (text === undefined || text === null || text === '') return null
  const isError = error !== undefined
  return (
    <FormHelperText id={id} error={isError} component="div" role={isError && !isQuiet ? 'alert' : undefined}>
      <Box sx={{ display: 'flex', gap: 0.5, '& svg': { fontSize: 16, flexShrink: 0 } }}>
        {isError && <ErrorIcon aria-hidden />}
        <span>{text}</span>
      </Box>
    </FormHelperText>
  )
}
