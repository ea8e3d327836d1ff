import type { Call } from '../Route.ts'

/** Pages, filters and sorts as `controller/rest/rest.go` restParseQuery does (semantics.md 0.5): the page comes first. */
export function queried<Row extends object>(call: Call, rows: readonly Row[]): Row[] {
  return sorted(call, filtered(call, paged(call, rows)))
}

/** Negative starts count from the front, too, where going backward is not supported. */
export function paged<Row>({ query }: Call, rows: readonly Row[]): Row[] {
  const start = Math.abs(numberOf(query.get('start')))
  const limit = numberOf(query.get('limit'))
  return rows.slice(start, limit > 0 ? start + limit : undefined)
}

const numberOf = (text: string | null) => (text !== null && /^-?\d+$/.test(text) ? Number(text) : 0)

function filtered<Row extends object>({ query }: Call, rows: Row[]): Row[] {
  const filters = [...query].flatMap(([key, value]) => {
    const [first = '', second] = value.split(',')
    return key.startsWith('f_')
      ? [{ field: key.slice(2), op: second === undefined ? 'eq' : first, value: second ?? first }]
      : []
  })
  return rows.filter((row) =>
    filters.every(({ field, op, value }) => {
      const actual: unknown = Reflect.get(row, field)
      if (typeof actual !== 'string') return true
      if (op === 'prefix') return actual.startsWith(value)
      if (op === 'in') return value.split('|').some((piece) => actual.includes(piece))
      return op === 'neq' ? actual !== value : actual === value
    }),
  )
}

function sorted<Row extends object>({ query }: Call, rows: Row[]): Row[] {
  const [key, order] = [...query].find(([name]) => name.startsWith('s_')) ?? []
  if (key === undefined || (order !== 'asc' && order !== 'desc')) return rows
  const field = key.slice(2)
  const text = (row: Row) => String(Reflect.get(row, field))
  const sign = order === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => sign * text(a).localeCompare(text(b)))
}
