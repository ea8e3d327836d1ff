import { styled } from '@mui/material/styles'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token, type TokenName } from '~/shared/theme/tokens'
import { BarRow, BarRows } from './BarRows'
import { barShares } from './barShares'

const List = styled(BarRows)({
  gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr) auto',
  '& [data-part="bar"]': { display: 'flex', gap: 2, minWidth: 3 },
  '& [data-part="segment"]': { flexBasis: 0, minWidth: 2, borderRadius: 2 },
})

export interface StackedBarSegment {
  readonly label: string
  readonly value: number
  readonly token: TokenName
}

export interface StackedBarItem {
  readonly label: string
  /** In a fixed order, the same for every item. */
  readonly segments: readonly StackedBarSegment[]
  /** The filtered list or the thing behind the bar. */
  readonly href?: string | undefined
}

interface Props {
  readonly items: readonly StackedBarItem[]
  /** `largest`: lengths compare, with the sums at the end. `whole`: every bar is as long, only the shares compare. */
  readonly scale: 'largest' | 'whole'
}

/** Bars made of parts, one under the other. Its legend is the reader's: put a ChartLegend under it. Stands in a ChartCard. */
export function StackedBarList({ items, scale }: Props) {
  const language = useLanguage()
  const sums = items.map(({ segments }) => segments.reduce((sum, segment) => sum + segment.value, 0))
  const shares = barShares(sums)
  return (
    <List>
      {items.map((item, index) => {
        const spoken = item.segments
          .map(({ label, value }) => `${formatNumber(value, language)} ${label}`)
          .join(', ')
        return (
          <BarRow key={item.label} href={item.href}>
            <bdi data-part="label" title={item.label}>
              {item.label}
            </bdi>
            <span
              data-part="bar"
              role="img"
              aria-label={spoken}
              title={spoken}
              className="nv-data-colour"
              style={{ width: scale === 'whole' ? '100%' : `${(shares[index] ?? 0) * 100}%` }}
            >
              {item.segments
                .filter(({ value }) => value > 0)
                .map((segment) => (
                  <span
                    key={segment.label}
                    data-part="segment"
                    style={{ flexGrow: segment.value, backgroundColor: token(segment.token) }}
                  />
                ))}
            </span>
            <span data-part="value">
              {scale === 'largest' ? formatNumber(sums[index] ?? 0, language) : null}
            </span>
          </BarRow>
        )
      })}
    </List>
  )
}
