import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { barShares } from './barShares'

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr) auto',
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
  '& [data-part="bar"]': { height: 8, borderRadius: 2 },
  '& [data-part="value"]': { color: token('text-1'), textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
})

export interface BarListItem {
  readonly label: string
  readonly value: number
  /** A colour with a meaning; counts without one are `series-1`. */
  readonly token?: TokenName | undefined
  /** A colour for the name, where the name itself is the news ("5.4.4", which is old). */
  readonly labelToken?: TokenName | undefined
  /** The filtered list behind the number. */
  readonly href?: string | undefined
}

/** Bars with their names and values, scaled to the largest: no axis where the value is printed. */
export function BarList({ items }: { readonly items: readonly BarListItem[] }) {
  const language = useLanguage()
  const shares = barShares(items.map((item) => item.value))
  return (
    <List>
      {items.map((item, index) => {
        const content = (
          <>
            <span
              data-part="label"
              title={item.label}
              style={item.labelToken && { color: token(item.labelToken) }}
            >
              {item.label}
            </span>{' '}
            <span
              data-part="bar"
              className="nv-data-colour"
              style={{
                width: `${(shares[index] ?? 0) * 100}%`,
                // The smallest value is still something.
                minWidth: item.value > 0 ? 3 : 0,
                backgroundColor: token(item.token ?? 'series-1'),
              }}
            />
            <span data-part="value">{formatNumber(item.value, language, 1)}</span>
          </>
        )
        return (
          <li key={item.label}>
            {item.href === undefined ? content : <Link to={item.href}>{content}</Link>}
          </li>
        )
      })}
    </List>
  )
}
