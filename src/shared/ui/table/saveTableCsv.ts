import { toCsv } from '~/shared/lib/csv'
import { downloadText, safeFileName } from '~/shared/lib/download'
import type { Column } from './types'

/** The rows as a CSV file with the shown columns, in the order they are shown. */
function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const written = columns.flatMap((column) =>
    column.text ? [{ header: column.header, text: column.text }] : [],
  )
  return toCsv(
    written.map((column) => column.header),
    rows.map((row) => written.map((column) => column.text(row))),
  )
}

/** Offers the rows as a file to save. */
export function saveTableCsv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  downloadText(safeFileName(name, 'csv'), csvOf(columns, rows), 'text/csv')
}
