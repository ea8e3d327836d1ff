import { styled } from '@mui/material/styles'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { tableMessages } from './messages'

const Line = styled('div')({
  display: 'grid',
  alignItems: 'center',
  gridTemplateColumns: 'var(--nv-table-tracks)',
  boxSizing: 'border-box',
  minWidth: 'var(--nv-table-width)',
  borderBottom: `1px solid ${token('border')}`,
  '&:last-of-type': { borderBottom: 0 },
  '& > span': { padding: '0 8px', '&:first-of-type': { paddingLeft: 16 } },
  '& > span[data-align="end"]': { display: 'flex', justifyContent: 'flex-end' },
  '& i': {
    display: 'block',
    height: 12,
    maxWidth: '100%',
    borderRadius: 3,
    backgroundColor: token('sunken'),
  },
})

/** Lengths of the bars as a share of the column, so that the lines do not look printed. */
const LENGTHS = [0.7, 0.5, 0.8, 0.55, 0.65, 0.75, 0.45, 0.6]

interface Props {
  readonly columns: readonly {
    readonly id: string
    readonly align: 'start' | 'end'
    readonly width: number
  }[]
  readonly rowHeight: number
}

/** Rows in the shape of what is being loaded. */
export function TableSkeleton({ columns, rowHeight }: Props) {
  const t = useMessages(tableMessages)
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden style={{ overflow: 'hidden' }}>
        {LENGTHS.map((length, row) => (
          <Line key={length} style={{ height: rowHeight }}>
            {columns.map(({ id, align, width }, index) => {
              const share = LENGTHS[(row + index * 3) % LENGTHS.length] ?? length
              return (
                <span key={id} data-align={align}>
                  <i style={{ width: Math.max(16, Math.round((width - 16) * share)) }} />
                </span>
              )
            })}
          </Line>
        ))}
      </div>
    </div>
  )
}
