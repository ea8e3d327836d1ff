import Box from '@mui/material/Box'
import { useId, useRef, type ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import { FieldFoot } from './FieldFoot'
import { FieldLabel } from './FieldLabel'

interface Props {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
  readonly placeholder?: string | undefined
  readonly helper?: ReactNode
  readonly error?: string | undefined
  /** Index of the line that was understood; it is tinted. */
  readonly highlightedLine?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly hideLabel?: boolean | undefined
}

const textSx = {
  m: 0,
  px: 1.5,
  py: 1,
  border: 0,
  typography: 'mono',
  lineHeight: '20px',
  whiteSpace: 'pre',
  tabSize: 8,
}

/** Where the output of a command is pasted: monospace, no wrapping, the recognised line tinted. */
export function PasteArea(props: Props) {
  const { label, value, onChange, rows = 5, helper, error, highlightedLine, hideLabel } = props
  const id = useId()
  const footId = `${id}-foot`
  const backdrop = useRef<HTMLDivElement>(null)
  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id} hidden={hideLabel}>
        {label}
      </FieldLabel>
      <Box
        sx={{
          position: 'relative',
          display: 'flex',
          overflow: 'hidden',
          borderRadius: '8px',
          backgroundColor: token('surface'),
          boxShadow: `inset 0 0 0 ${error === undefined ? 1 : 2}px ${token(error === undefined ? 'border-control' : 'state-error')}`,
          '&:focus-within': { boxShadow: `inset 0 0 0 2px ${token('focus')}` },
        }}
      >
        {/* A text area cannot tint a line; the tint lies behind it and scrolls along. */}
        <Box ref={backdrop} aria-hidden sx={{ position: 'absolute', inset: '1px', overflow: 'hidden' }}>
          {highlightedLine !== undefined && highlightedLine >= 0 && (
            <Box
              sx={{
                height: 20,
                mt: `${8 - 1 + highlightedLine * 20}px`,
                mx: 1,
                borderRadius: '4px',
                backgroundColor: token('accent-soft'),
              }}
            />
          )}
          {/* As tall as the text, so that it can scroll as far. */}
          <Box sx={{ height: value.split('\n').length * 20 }} />
        </Box>
        <Box
          component="textarea"
          id={id}
          rows={rows}
          value={value}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined && helper === undefined ? undefined : footId}
          onChange={(event) => onChange(event.target.value)}
          onScroll={(event) => {
            if (backdrop.current) backdrop.current.scrollTop = event.currentTarget.scrollTop
          }}
          sx={{
            ...textSx,
            position: 'relative',
            flex: 1,
            minWidth: 0,
            resize: 'vertical',
            color: token('text-1'),
            backgroundColor: 'transparent',
            '&:focus-visible': { outline: 'none' },
            '&::placeholder': { color: token('text-3'), opacity: 1 },
          }}
        />
      </Box>
      <FieldFoot id={footId} error={error} helper={helper} />
    </Box>
  )
}
