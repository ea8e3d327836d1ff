import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from '~/shared/lib/number'
import type { Column } from './types'

type Rest<Row> = Omit<Column<Row>, 'id' | 'header' | 'cell' | 'text'>

/** A column whose cell is a text, and which sorts and is searched by it. What does not fit is in its tooltip. */
export const textColumn = <Row,>(
  id: string,
  header: string,
  textOf: (row: Row) => string,
  rest: Rest<Row>,
): Column<Row> => ({
  id,
  header,
  cell: (row) => <bdi title={textOf(row)}>{textOf(row)}</bdi>,
  sortValue: textOf,
  text: textOf,
  ...rest,
})

/** What names a row: always there, as wide as there is room, and the title of its card. */
export const nameColumn = <Row,>(header: string, nameOf: (row: Row) => string, width: number): Column<Row> =>
  textColumn('name', header, nameOf, { width, grow: true, hideable: false, phone: 'title' })

/** A column of numbers as the language writes them; in a file they are digits. */
export const numberColumn = <Row,>(
  id: string,
  header: string,
  language: Language,
  numberOf: (row: Row) => number,
  rest: Rest<Row>,
): Column<Row> => ({
  id,
  header,
  cell: (row) => formatNumber(numberOf(row), language),
  sortValue: numberOf,
  text: (row) => String(numberOf(row)),
  align: 'end',
  ...rest,
})
