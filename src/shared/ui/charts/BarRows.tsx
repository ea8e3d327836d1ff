import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { token } from '~/shared/theme/tokens'

/** Rows of a name, a bar and a value in three columns; the parts are told apart by `data-part`. */
export const BarRows = styled('ul')({
  display: 'grid',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  lineHeight: '20px',
  '& > li, & > li > a': {
    display: 'grid',
    gridTemplateColumns: 'subgrid',
    gridColumn: '1 / -1',
    alignItems: 'center',
    columnGap: 12,
    minHeight: 24,
    color: token('text-2'),
    textDecoration: 'none',
  },
  '& > li > a': { borderRadius: 4 },
  '& > li > a:hover': { backgroundColor: token('hover'), color: token('text-1') },
  '& [data-part="label"]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& [data-part="bar"]': { height: 8 },
  '& [data-part="value"]': { color: token('text-1'), textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

interface RowProps {
  /** What the row leads to. */
  readonly href: string | undefined
  /** The three parts. */
  readonly children: ReactNode
}

export function BarRow({ href, children }: RowProps) {
  return <li>{href === undefined ? children : <Link to={href}>{children}</Link>}</li>
}
