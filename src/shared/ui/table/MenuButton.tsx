import { styled } from '@mui/material/styles'
import { token } from '~/shared/theme/tokens'

/** The ⋮ of a row: a plain element that looks like the theme's small IconButton, cheap enough for every row. */
export const MenuButton = styled('button')({
  display: 'grid',
  placeItems: 'center',
  flexShrink: 0,
  width: 28,
  height: 28,
  padding: 0,
  border: 0,
  borderRadius: 6,
  background: 'none',
  color: token('text-3'),
  cursor: 'pointer',
  '& svg': { fontSize: 18 },
  '&:hover, &[aria-expanded="true"]': { color: token('text-1'), backgroundColor: token('hover-raised') },
  '&:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: -1 },
})
