import { styled } from '@mui/material/styles'
import { token } from '~/shared/theme/tokens'
import { HEADER_HEIGHT } from './geometry'

/** The card a table stands in: header, rows, states and footer never move. */
export const TableFrame = styled('div')({
  overflow: 'hidden',
  border: `1px solid ${token('border')}`,
  borderRadius: 8,
  backgroundColor: token('surface'),
})

const cell = {
  display: 'flex',
  alignItems: 'center',
  minWidth: 0,
  padding: '0 8px',
  '&:first-of-type': { paddingLeft: 16 },
  '&:last-of-type': { paddingRight: 16 },
  '&[data-align="end"]': { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
} as const

const menuCell = {
  gridColumn: '-2 / -1',
  justifyContent: 'center',
  padding: 0,
} as const

const focusRing = { outline: `2px solid ${token('focus')}`, outlineOffset: -2 }

/**
 * A control that fills its cell shows its focus as a ring around the cell. Not with `:has()`, which the browser checks
 * again for every element that scrolls in.
 */
const cellRing = {
  outline: 'none',
  '&::after': { ...focusRing, content: '""', position: 'absolute', inset: 0 },
} as const

/**
 * The grid and everything in it, styled by role and data attribute from this one place: thousands of cells scroll past,
 * and a style of its own for each would cost more than the rest of the row.
 */
export const GridFrame = styled('div')({
  overflow: 'auto',
  overscrollBehaviorX: 'contain',
  scrollbarWidth: 'thin',
  scrollbarColor: `${token('border-strong')} transparent`,
  '& [role="row"]': {
    display: 'grid',
    gridTemplateColumns: 'var(--nv-table-tracks)',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 'var(--nv-table-width)',
    borderBottom: `1px solid ${token('border')}`,
  },
  '& [role="columnheader"]': {
    ...cell,
    position: 'relative',
    fontSize: '0.75rem',
    lineHeight: '16px',
    fontWeight: 500,
    color: token('text-2'),
    userSelect: 'none',
    '&[data-align="end"]': { justifyContent: 'flex-end' },
    '&[data-column="#menu"]': menuCell,
    '&:focus-visible': focusRing,
    '& > button:focus-visible': cellRing,
  },
  '& [role="gridcell"]': {
    ...cell,
    position: 'relative',
    '&[data-column="#menu"]': menuCell,
    '&:focus-visible': focusRing,
    '& [data-part="name"]:focus-visible': cellRing,
  },
  '& [data-part="head"]': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    minWidth: 'var(--nv-table-width)',
    '& [role="row"]': { height: HEADER_HEIGHT, backgroundColor: token('header') },
  },
  '& [data-part="body"]': {
    position: 'relative',
    minWidth: 'var(--nv-table-width)',
    // The last row's line would double the frame's.
    marginBottom: -1,
    '& [role="row"]': {
      position: 'absolute',
      top: 0,
      left: 0,
      height: 'var(--nv-row-height)',
      backgroundColor: token('surface'),
      '&[data-opens="true"]': { cursor: 'pointer' },
      '&:hover': { backgroundColor: token('hover') },
      '&[aria-selected="true"], &[aria-current="true"]': {
        backgroundColor: token('selected'),
        boxShadow: `inset 2px 0 0 ${token('accent')}`,
      },
    },
  },
  '& [data-part="content"]': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-part="name"]': { color: token('text-1'), fontWeight: 500, textDecoration: 'none' },
  // When the columns are wider than the frame they scroll under the row menu. Only then: a sticky cell in every row
  // doubles the cost of painting while rows scroll.
  '&[data-overflows="true"] [data-column="#menu"]': {
    position: 'sticky',
    right: 0,
    borderLeft: `1px solid ${token('border')}`,
    backgroundColor: 'inherit',
  },
  '&[data-density="compact"] [role="gridcell"]': { fontSize: '0.75rem', lineHeight: '16px' },
})
