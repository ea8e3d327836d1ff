import { foldText, textMatcher } from '~/shared/lib/filterText'
import type { Column, Facet } from './types'

/** Facet id → chosen values; none means that the facet filters nothing. */
export type FacetValues = Readonly<Record<string, readonly string[]>>

export interface FilteredRows<Row> {
  readonly rows: readonly Row[]
  /** Facet id → value → rows that would match if this facet alone were set to the value, all other filters kept. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * What the filter box searches, per row: the folded texts of all columns, hidden ones included. A line break keeps a
 * query from matching across two cells.
 */
export function searchTexts<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): readonly string[] {
  const texts = columns.flatMap((column) => (column.text ? [column.text] : []))
  return rows.map((row) => foldText(texts.map((text) => text(row)).join('\n')))
}

/** Rows that match the text and every facet, with the counts for the facets' options, in one pass. */
export function filterRows<Row>(
  rows: readonly Row[],
  texts: () => readonly string[],
  query: string,
  facets: readonly Facet<Row>[],
  chosen: FacetValues,
): FilteredRows<Row> {
  const matchesText = textMatcher(query)
  const searched = matchesText ? texts() : []
  const tests = facets.map((facet) => ({
    valuesOf: (row: Row) => valuesOf(facet, row),
    chosen: new Set(chosen[facet.id] ?? []),
    counts: new Map<string, number>(),
  }))
  const matching = rows.filter((row, index) => {
    if (matchesText && !matchesText(searched[index] ?? '')) return false
    const values = tests.map((test) => test.valuesOf(row))
    const refused = tests.flatMap((test, at) =>
      test.chosen.size === 0 || values[at]?.some((value) => test.chosen.has(value)) ? [] : [at],
    )
    tests.forEach((test, at) => {
      // Counted for a facet when no *other* facet refuses the row.
      if (refused.length > 1 || (refused.length === 1 && refused[0] !== at)) return
      for (const value of values[at] ?? []) test.counts.set(value, (test.counts.get(value) ?? 0) + 1)
    })
    return refused.length === 0
  })
  return {
    rows: matching,
    counts: new Map(facets.map((facet, at) => [facet.id, tests[at]?.counts ?? new Map()])),
  }
}

/** Facet id → the values that occur at all: an option nobody has is not offered as a chip. */
export function presentValues<Row>(
  rows: readonly Row[],
  facets: readonly Facet<Row>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(facets.map((facet) => [facet.id, new Set(rows.flatMap((row) => valuesOf(facet, row)))]))
}

function valuesOf<Row>(facet: Facet<Row>, row: Row): readonly string[] {
  const values = facet.valueOf(row)
  return typeof values === 'string' ? [values] : values
}
