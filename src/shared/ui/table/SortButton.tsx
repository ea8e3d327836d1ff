import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import { styled } from '@mui/material/styles'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { tableMessages } from './messages'
import type { Column, SortRule } from './types'

const Button = styled('button')({
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minWidth: 0,
  height: '100%',
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  cursor: 'pointer',
  outline: 'none', // the header cell draws the ring
  // Beside a number column's label the arrow uses the cell's padding, so that the label keeps its room.
  '&[data-align="end"]': { flexDirection: 'row-reverse', marginLeft: -8 },
  '& svg': { fontSize: 14, flexShrink: 0 },
  '&:hover, &[data-sorted="true"]': { color: token('text-1') },
  '& small': { fontSize: '0.625rem', fontWeight: 600, color: token('text-3') },
})

interface Props<Row> {
  readonly column: Column<Row>
  readonly rule: SortRule | undefined
  /** 1 for the rule that weighs most; undefined while only one column sorts. */
  readonly rank: number | undefined
  readonly onSort: (columnId: string, additive: boolean) => void
}

/** The label of a sortable column. Shift adds the column to the sorting. */
export function SortButton<Row>({ column, rule, rank, onSort }: Props<Row>) {
  const t = useMessages(tableMessages)
  const Arrow = rule?.desc ? ArrowDownwardIcon : ArrowUpwardIcon
  return (
    <Button
      type="button"
      title={t('sortHint')}
      data-align={column.align ?? 'start'}
      data-sorted={rule !== undefined}
      onClick={(event) => onSort(column.id, event.shiftKey)}
    >
      <span data-part="content">{column.header}</span>
      {rule && <Arrow aria-hidden />}
      {rule && rank !== undefined && <small>{rank}</small>}
    </Button>
  )
}
