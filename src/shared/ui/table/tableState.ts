/** What a DataTable can show. */
export type TableState<Row> =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown; readonly retry: () => void }
  | ReadyTable<Row>

export interface ReadyTable<Row> {
  readonly status: 'ready'
  readonly rows: readonly Row[]
  /** How many there are before any filter; more than `rows` when the answer was cut. */
  readonly total: number
  /** Rows of the answer that could not be read and were left out. */
  readonly unreadable?: number
  /** Set while polling fails: when these rows were read. */
  readonly staleSince?: Date
  readonly retry?: () => void
}

/** Rows with what is known about them; `Rows` of shared/api/wire.ts fits. */
export interface TableRows<Row> {
  readonly rows: readonly Row[]
  readonly total?: number
  readonly unreadable?: number
}

/** The part of a TanStack Query result that decides the state. */
interface QueryResult<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  /** Milliseconds since the epoch. */
  readonly dataUpdatedAt: number
  readonly refetch: () => unknown
}

/**
 * The table state of a query. Data that was read once stays on screen while a later read fails, marked stale:
 * a fleet view that blanks at every lost packet is useless (ui-design, principle 4).
 */
export function tableState<Row>(query: QueryResult<readonly Row[] | TableRows<Row>>): TableState<Row>
export function tableState<Data, Row>(
  query: QueryResult<Data>,
  select: (data: Data) => readonly Row[] | TableRows<Row>,
): TableState<Row>
export function tableState<Row>(
  query: QueryResult<unknown>,
  // The overloads guarantee that data without a selector is rows.
  select: (data: never) => readonly Row[] | TableRows<Row> = (data: readonly Row[] | TableRows<Row>) => data,
): TableState<Row> {
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    return query.error ? { status: 'error', error: query.error, retry } : { status: 'loading' }
  }
  const selected = select(query.data as never) // the overloads tie data to the selector's parameter
  const answer: TableRows<Row> = 'rows' in selected ? selected : { rows: selected }
  return {
    status: 'ready',
    rows: answer.rows,
    total: answer.total ?? answer.rows.length,
    ...(answer.unreadable ? { unreadable: answer.unreadable } : {}),
    ...(query.error ? { staleSince: new Date(query.dataUpdatedAt), retry } : {}),
  }
}
