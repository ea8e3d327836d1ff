import { styled } from '@mui/material/styles'
import { useCallback, type ComponentProps } from 'react'
import { token } from '~/shared/theme/tokens'

const Box = styled('input')({
  appearance: 'none',
  display: 'grid',
  placeItems: 'center',
  flexShrink: 0,
  width: 16,
  height: 16,
  margin: 0,
  border: `1px solid ${token('border-control')}`,
  borderRadius: 4,
  backgroundColor: token('surface'),
  cursor: 'pointer',
  '&:checked, &:indeterminate': { backgroundColor: token('accent'), borderColor: token('accent') },
  '&::before': { content: '""', width: 14, height: 14, backgroundColor: 'transparent' },
  '&:checked::before': {
    backgroundColor: token('on-accent'),
    clipPath: 'polygon(16% 50%, 26% 40%, 42% 56%, 75% 23%, 85% 33%, 42% 76%)',
  },
  '&:indeterminate::before': {
    backgroundColor: token('on-accent'),
    clipPath: 'inset(43% 20% 43% 20% round 1px)',
  },
  '&:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: 2 },
  '&:disabled': { cursor: 'default', borderColor: token('border-strong'), backgroundColor: token('sunken') },
  '@media (forced-colors: active)': { appearance: 'auto', '&::before': { content: 'none' } },
})

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'ref' | 'aria-label' | 'color'> {
  readonly label: string
  readonly indeterminate?: boolean
}

/** A checkbox of one element: MUI's has five, and a table shows forty at once. Looks like MUI's in this theme. */
export function SelectBox({ label, indeterminate = false, ...rest }: Props) {
  const showState = useCallback(
    (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = indeterminate
    },
    [indeterminate],
  )
  return <Box {...rest} ref={showState} type="checkbox" aria-label={label} />
}
