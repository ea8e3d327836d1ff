import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import FormHelperText from '@mui/material/FormHelperText'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly error?: string | undefined
  readonly helper?: ReactNode
}

/** The line under a field: the error when there is one, else the help. */
export function FieldFoot({ id, error, helper }: Props) {
  const text = error ?? helper
  if (text === undefined || text === null || text === '') return null
  const isError = error !== undefined
  return (
    <FormHelperText id={id} error={isError} component="div" role={isError ? 'alert' : undefined}>
      <Box sx={{ display: 'flex', gap: 0.5, '& svg': { fontSize: 16, flexShrink: 0 } }}>
        {isError && <ErrorIcon aria-hidden />}
        <span>{text}</span>
      </Box>
    </FormHelperText>
  )
}
