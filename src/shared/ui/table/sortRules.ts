import type { UrlParam } from '~/shared/lib/urlParam'
import type { Column, SortRule } from './types'

/** Sorting in the address: `?sort=-score,name`, a dash for descending, the first rule weighs most. */
export function sortParam<Row>(
  columns: readonly Column<Row>[],
  defaultSort: { readonly id: string; readonly desc?: boolean },
): UrlParam<readonly SortRule[]> {
  const sortable = new Set(columns.flatMap((column) => (column.sortValue ? [column.id] : [])))
  return {
    default: [{ id: defaultSort.id, desc: defaultSort.desc ?? false }],
    parse: ([text = '']) => {
      const rules = new Map<string, SortRule>()
      for (const part of text.split(',')) {
        const desc = part.startsWith('-')
        const id = desc ? part.slice(1) : part
        if (sortable.has(id) && !rules.has(id)) rules.set(id, { id, desc })
      }
      return rules.size > 0 ? [...rules.values()] : undefined
    },
    format: (rules) => [rules.map((rule) => `${rule.desc ? '-' : ''}${rule.id}`).join(',')],
  }
}

/**
 * The rules after a click on a header. A plain click sorts by that column alone and reverses when it already does;
 * with Shift the column is added, then reversed, then taken out. Numbers start with the largest.
 */
export function nextSort<Row>(
  rules: readonly SortRule[],
  column: Column<Row>,
  additive: boolean,
): readonly SortRule[] {
  const firstDesc = column.align === 'end'
  const current = rules.find((rule) => rule.id === column.id)
  const next: SortRule = { id: column.id, desc: current ? !current.desc : firstDesc }
  if (!additive) return [rules.length > 1 && current ? { ...current } : next]
  if (!current) return [...rules, next]
  const isLastStep = current.desc !== firstDesc
  if (isLastStep && rules.length > 1) return rules.filter((rule) => rule !== current)
  return rules.map((rule) => (rule === current ? next : rule))
}

// One collator for all tables: node-2 before node-10, case and accents only break ties.
const collator = new Intl.Collator('en', { numeric: true })

/** Order of two sort values of one column; `undefined` is handled by the table (always last). */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  return Number(a) - Number(b)
}
