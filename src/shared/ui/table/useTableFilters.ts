import { useEffect, useMemo, useRef, useState } from 'react'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { toggled } from '~/shared/lib/toggled'
import { listParam, textParam } from '~/shared/lib/urlParam'
import type { FacetValues } from './filterRows'
import { nextSort, sortParam } from './sortRules'
import type { DataTableProps, Facet, SortRule } from './types'

/** Browsers refuse more than about 100 history changes in 30 seconds; a held Backspace key makes that in three. */
const TYPING_PAUSE_MS = 200

type FilterProps<Row> = Pick<DataTableProps<Row>, 'id' | 'columns' | 'defaultSort' | 'prefixUrl'> & {
  readonly facets: readonly Facet<Row>[]
}

export interface TableFilters {
  readonly text: string
  readonly setText: (text: string) => void
  readonly chosen: FacetValues
  readonly toggleFacet: (facetId: string, value: string) => void
  /** Text and facets back to nothing, as one step of the history. */
  readonly clear: () => void
  readonly isFiltered: boolean
  readonly sort: readonly SortRule[]
  readonly setSort: (rules: readonly SortRule[]) => void
  /** A click on the column's header; additive with Shift. */
  readonly sortBy: (columnId: string, additive: boolean) => void
}

/** Filter text, facets and sorting, kept in the address. */
export function useTableFilters<Row>(props: FilterProps<Row>): TableFilters {
  const { id, facets, prefixUrl } = props
  const prefix = prefixUrl ? `${id}.` : ''
  const [text, setText] = useFilterText(`${prefix}q`)
  const { chosen, toggleFacet, clearFacets } = useChosenFacets(facets, prefix)
  const { sort, setSort, sortBy } = useSort(props, `${prefix}sort`)

  function clear() {
    setText('')
    clearFacets()
  }
  const isFiltered = text.trim() !== '' || Object.values(chosen).some((values) => values.length > 0)
  return { text, setText, chosen, toggleFacet, clear, isFiltered, sort, setSort, sortBy }
}

function useSort<Row>({ columns, defaultSort }: FilterProps<Row>, name: string) {
  const { id, desc = false } = defaultSort
  const spec = useMemo(() => ({ [name]: sortParam(columns, { id, desc }) }), [columns, name, id, desc])
  const [params, update] = useUrlState<Record<string, readonly SortRule[]>>(spec)
  const setSort = (rules: readonly SortRule[]) => update({ [name]: rules }, { replace: true })
  const sortBy = (columnId: string, additive: boolean) => {
    const column = columns.find((candidate) => candidate.id === columnId)
    if (!column?.sortValue) return
    update((present) => ({ [name]: nextSort(present[name] ?? [], column, additive) }), { replace: true })
  }
  return { sort: params[name] ?? [], setSort, sortBy }
}

function useChosenFacets<Row>(facets: readonly Facet<Row>[], prefix: string) {
  const spec = useMemo(
    () =>
      Object.fromEntries(
        facets.map((facet) => [prefix + facet.id, listParam(facet.options.map((option) => option.value))]),
      ),
    [facets, prefix],
  )
  const [params, update] = useUrlState<Record<string, readonly string[]>>(spec)
  const chosen = useMemo<FacetValues>(
    () => Object.fromEntries(facets.map((facet) => [facet.id, params[prefix + facet.id] ?? []])),
    [facets, params, prefix],
  )
  const toggleFacet = (facetId: string, value: string) =>
    update((present) => ({ [prefix + facetId]: toggled(present[prefix + facetId] ?? [], value) }))
  const clearFacets = () => update(Object.fromEntries(facets.map(({ id }) => [prefix + id, []])))
  return { chosen, toggleFacet, clearFacets }
}

/** The text filters at once; the address follows when typing pauses. */
function useFilterText(name: string) {
  const spec = useMemo(() => ({ [name]: textParam() }), [name])
  const [params, update] = useUrlState<Record<string, string>>(spec)
  const inUrl = params[name] ?? ''
  const [draft, setDraft] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The address has caught up: from here on it decides again (Back, a link, another tab's link).
  if (draft !== undefined && draft === inUrl) setDraft(undefined)

  function setText(text: string) {
    setDraft(text)
    clearTimeout(timer.current)
    const write = () => update({ [name]: text }, { replace: true })
    if (text === '') write()
    else timer.current = setTimeout(write, TYPING_PAUSE_MS)
  }
  return [draft ?? inUrl, setText] as const
}
