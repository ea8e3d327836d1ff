import { styled } from '@mui/material/styles'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'

const Frame = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  lineHeight: '20px',
  '& th, & td': {
    padding: '5px 8px',
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${token('border')}`,
  },
  '& th': { fontWeight: 500, color: token('text-2') },
  '& thead th': { fontSize: '0.75rem', lineHeight: '16px' },
  '& th:first-of-type': { textAlign: 'start', paddingLeft: 0, fontVariantNumeric: 'normal' },
  '& tr > :last-child': { paddingRight: 0 },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
})

export interface ChartTableProps {
  /** Column headings; the first column names the row. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [name: string, ...values: (string | number)[]])[]
}

/** The numbers of a chart as a table. */
export function ChartTable({ columns, rows }: ChartTableProps) {
  const language = useLanguage()
  return (
    <Frame>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              // A cell is what stands in its column; cells never move.
              <td key={columns[index + 1] ?? index}>
                {typeof value === 'number' ? formatNumber(value, language, 2) : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Frame>
  )
}
