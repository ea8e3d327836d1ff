import MoreVertIcon from '@mui/icons-material/MoreVert'
import { styled } from '@mui/material/styles'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { token } from '~/shared/theme/tokens'
import { CARD_HEIGHT } from './geometry'
import { MenuButton } from './MenuButton'
import { SelectBox } from './SelectBox'
import type { RowLabels } from './TableRow'
import type { Column } from './types'
import type { ModelRow } from './useTableModel'

const Frame = styled('li')({
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gridTemplateRows: '28px 20px 20px',
  alignContent: 'center',
  alignItems: 'center',
  columnGap: 16,
  boxSizing: 'border-box',
  height: CARD_HEIGHT,
  padding: '4px 12px 8px 14px',
  borderBottom: `1px solid ${token('border')}`,
  '&[data-opens="true"]': { cursor: 'pointer' },
  // Nothing to say between the title and the details: they stand together.
  '&[data-lines="2"]': { gridTemplateRows: '28px 20px' },
  '&[data-lines="2"] [data-line="status"]': { display: 'none' },
  // Without a box to tick, the gap behind its empty column is the padding.
  '&[data-selectable="false"]': { paddingLeft: 0 },
  '&[data-selected="true"]': {
    backgroundColor: token('selected'),
    boxShadow: `inset 2px 0 0 ${token('accent')}`,
  },
  '& [data-part="name"]': { color: token('text-1'), fontWeight: 500, textDecoration: 'none' },
  '& a:focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: 2, borderRadius: 2 },
})

const Line = styled('div')({
  gridColumn: '2 / -1',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  '&[data-line="title"]': { gridColumn: 2 },
  '&[data-line="meta"]': {
    gridColumn: 2,
    fontSize: '0.75rem',
    lineHeight: '16px',
    color: token('text-3'),
  },
  '&[data-line="end"]': { gridColumn: 3, fontSize: '0.75rem', justifySelf: 'end' },
})

/** A number without its header says nothing. */
const Head = styled('span')({ color: token('text-3') })

/** The columns of a card, by their role. */
export interface CardColumns<Row> {
  readonly title: readonly Column<Row>[]
  readonly status: readonly Column<Row>[]
  readonly meta: readonly Column<Row>[]
  readonly end: readonly Column<Row>[]
}

interface Props<Row> {
  readonly row: ModelRow<Row>
  readonly index: number
  readonly count: number
  readonly top: number
  readonly columns: CardColumns<Row>
  readonly name: string
  readonly href: string | undefined
  readonly disabledReason: string | undefined
  readonly isSelected: boolean
  readonly labels: RowLabels
  readonly onToggle: ((id: string, isRange: boolean) => void) | undefined
  readonly onMenu: ((row: ModelRow<Row>, anchor: HTMLElement) => void) | undefined
}

/** A row on a phone: title, status, and a line of details with one value at its end. */
export function TableCard<Row>(props: Props<Row>) {
  const { row, columns, name, href, onToggle, onMenu } = props
  // Some states are the usual one, and said by nothing.
  const status = columns.status.filter(({ text }) => text === undefined || text(row.original) !== '')
  const cells = (list: readonly Column<Row>[]) =>
    list.map((column, index) => (
      <Fragment key={column.id}>
        {index > 0 && ' · '}
        {column.align === 'end' && <Head>{column.header} </Head>}
        {column.cell(row.original)}
      </Fragment>
    ))
  return (
    <Frame
      aria-setsize={props.count}
      aria-posinset={props.index + 1}
      data-row={row.id}
      data-opens={href !== undefined}
      data-selectable={onToggle !== undefined}
      data-selected={props.isSelected}
      data-lines={status.length === 0 ? 2 : 3}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {onToggle ? (
        <SelectBox
          label={props.labels.select(name)}
          checked={props.isSelected}
          onChange={() => onToggle(row.id, false)}
        />
      ) : (
        <span />
      )}
      <Line data-line="title" aria-description={props.disabledReason}>
        {href === undefined ? (
          <span data-part="name">{cells(columns.title)}</span>
        ) : (
          <Link to={href} data-part="name">
            {cells(columns.title)}
          </Link>
        )}
      </Line>
      {onMenu && (
        <MenuButton
          style={{ justifySelf: 'end', marginRight: -6 }}
          type="button"
          aria-label={props.labels.menu(name)}
          aria-haspopup="menu"
          onClick={(event) => onMenu(row, event.currentTarget)}
        >
          <MoreVertIcon aria-hidden />
        </MenuButton>
      )}
      <Line data-line="status">{cells(status)}</Line>
      <Line data-line="meta">{cells(columns.meta)}</Line>
      <Line data-line="end">{cells(columns.end)}</Line>
    </Frame>
  )
}
