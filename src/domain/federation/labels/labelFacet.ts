import type { Facet } from '~/shared/ui/table/types'
import { allLabels, type FleetNotes } from './labels'

/** The user's labels as a filter of a table of clusters; a cluster with several matches any of them. */
export function labelFacet<Row>(
  label: string,
  labels: FleetNotes['labels'],
  idOf: (row: Row) => string,
): Facet<Row> {
  return {
    id: 'label',
    label,
    kind: 'menu',
    valueOf: (row) => labels[idOf(row)] ?? [],
    options: allLabels(labels).map((value) => ({ value, label: value })),
  }
}
