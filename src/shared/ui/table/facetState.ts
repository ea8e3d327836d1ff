import type { FacetOption } from './types'
import type { TableModel } from './useTableModel'

/** A facet with what is chosen and what may be offered, for whichever control shows it. */
export interface FacetState {
  readonly id: string
  readonly label: string
  readonly kind: 'chips' | 'menu'
  readonly options: readonly FacetOption[]
  readonly chosen: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  readonly onToggle: (value: string) => void
}

const noCounts: ReadonlyMap<string, number> = new Map()

/** The facets of a table as they stand. Chips of values that no row has are left out, unless they filter. */
export function facetStates<Row>(model: TableModel<Row>): readonly FacetState[] {
  const { facets, filters, facetCounts, presentValues } = model
  return facets.map((facet) => {
    const kind = facet.kind ?? 'chips'
    const chosen = filters.chosen[facet.id] ?? []
    const isOffered = ({ value }: FacetOption) =>
      kind === 'menu' || chosen.includes(value) || (presentValues.get(facet.id)?.has(value) ?? false)
    return {
      id: facet.id,
      label: facet.label,
      kind,
      options: facet.options.filter(isOffered),
      chosen,
      counts: facetCounts.get(facet.id) ?? noCounts,
      onToggle: (value) => filters.toggleFacet(facet.id, value),
    }
  })
}
