import { shownVersion, UNKNOWN_VERSION } from './distributions'
import type { SummaryRow } from './summaryRow'

/** What the fleet map is divided by. */
export const GROUPINGS = ['none', 'label', 'version', 'platform'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface RowGroup {
  /** "" for the rest that is in no group. */
  readonly name: string
  readonly rows: readonly SummaryRow[]
}

/** The rows by group, groups by name, the rest last. A cluster with two labels is in both groups. */
export function groupRows(rows: readonly SummaryRow[], grouping: Grouping): readonly RowGroup[] {
  if (grouping === 'none') return [{ name: '', rows }]
  const groups = new Map<string, SummaryRow[]>()
  for (const row of rows) {
    for (const name of namesOf(row, grouping)) groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups]
    .map(([name, members]) => ({ name, rows: members }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name))
}

function namesOf(row: SummaryRow, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'label':
      return row.labels.length === 0 ? [''] : row.labels
    case 'version':
      return [shownVersion(row) === UNKNOWN_VERSION ? '' : shownVersion(row)]
    case 'platform':
      return [row.outcome === 'answered' ? (row.numbers.summary?.platform ?? '') : '']
  }
}
