import { styled } from '@mui/material/styles'
import { token, type TokenName } from '~/shared/theme/tokens'

const Strip = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  '& > span': { flex: '1 1 6px', maxWidth: 24, height: 12, borderRadius: 2 },
})

export interface HeatCell {
  readonly id: string
  /** Name and value in words, for those who point at the cell: "gke-one: 6 h". */
  readonly label: string
  readonly token: TokenName
}

interface Props {
  /** In an order that means something. */
  readonly cells: readonly HeatCell[]
  /** What the strip shows, with its numbers: cells are too small to be read one by one, the table twin is for that. */
  readonly label: string
}

/** One small cell for each thing, coloured by what it is: many values at a glance. Stands in a ChartCard, with a legend. */
export function HeatStrip({ cells, label }: Props) {
  return (
    <Strip role="img" aria-label={label}>
      {cells.map((cell) => (
        <span
          key={cell.id}
          aria-hidden
          title={cell.label}
          className="nv-data-colour"
          style={{ backgroundColor: token(cell.token) }}
        />
      ))}
    </Strip>
  )
}
