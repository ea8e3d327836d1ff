import Box from '@mui/material/Box'
import { useId, type ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import { FieldLabel } from './FieldLabel'

export interface Segment<V extends string> {
  readonly value: V
  readonly label: ReactNode
  readonly disabled?: boolean | undefined
}

interface Props<V extends string> {
  readonly label: ReactNode
  readonly options: readonly Segment<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly hideLabel?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Segments share the whole width. */
  readonly fullWidth?: boolean | undefined
  /** 28 high, for toolbars. */
  readonly size?: 'small' | 'medium' | undefined
}

const segmentSx = (height: number) => ({
  position: 'relative',
  flex: 1,
  display: 'grid',
  placeItems: 'center',
  minHeight: height - 2,
  px: height < 36 ? 1.25 : 1.75,
  typography: height < 36 ? 'subtitle2' : 'subtitle1',
  whiteSpace: 'nowrap',
  color: token('text-2'),
  cursor: 'pointer',
  borderLeft: `1px solid ${token('border-strong')}`,
  '&:first-of-type': { borderLeft: 0, borderRadius: '7px 0 0 7px' },
  '&:last-of-type': { borderRadius: '0 7px 7px 0' },
  '&:hover': { backgroundColor: token('hover-raised') },
  '&:has(:checked)': {
    color: token('accent-text'),
    fontWeight: 600,
    backgroundColor: token('accent-soft'),
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
  '&:has(:disabled)': { color: token('text-disabled'), cursor: 'default', backgroundColor: 'transparent' },
  // What is chosen has to be readable for people who may not change it, too.
  '&:has(:disabled:checked)': { color: token('text-2'), backgroundColor: token('sunken') },
  '&:has(:focus-visible)': { outline: `2px solid ${token('focus')}`, outlineOffset: '2px', zIndex: 1 },
})

// The real radio lies invisible over its segment, so that pointer, keyboard and screen reader need nothing extra.
const inputSx = { position: 'absolute', inset: 0, m: 0, opacity: 0, cursor: 'inherit' }

/** One of a few, all in sight: a radio group that looks like one control. */
export function SegmentedControl<V extends string>(props: Props<V>) {
  const { label, options, value, onChange, hideLabel, disabled = false, fullWidth = false } = props
  const id = useId()
  const height = props.size === 'small' ? 28 : 36
  return (
    <Box
      component="fieldset"
      role="radiogroup"
      aria-labelledby={id}
      disabled={disabled}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <FieldLabel id={id} hidden={hideLabel} component="legend">
        {label}
      </FieldLabel>
      <Box
        sx={{
          display: fullWidth ? 'flex' : 'inline-flex',
          maxWidth: '100%',
          borderRadius: '8px',
          border: `1px solid ${token('border-control')}`,
          backgroundColor: token('surface'),
        }}
      >
        {options.map((option) => (
          <Box component="label" key={option.value} sx={segmentSx(height)}>
            <Box
              component="input"
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => onChange(option.value)}
              sx={inputSx}
            />
            {option.label}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
