import { styled } from '@mui/material/styles'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { BarRow, BarRows } from './BarRows'
import { barShares } from './barShares'

const List = styled(BarRows)({
  gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr) auto',
  '& [data-part="bar"]': { borderRadius: 2 },
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
        return (
          <BarRow key={item.label} href={item.href}>
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
          </BarRow>
        )
      })}
    </List>
  )
}
