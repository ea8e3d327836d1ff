import FilterListIcon from '@mui/icons-material/FilterList'
import { useState } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { lazyPart } from '../lazyPart'
import { MenuChip } from './FacetChip'
import { facetStates } from './facetState'
import { tableMessages } from './messages'
import { nextSort } from './sortRules'
import type { Column } from './types'
import type { TableModel } from './useTableModel'

const FiltersSheetContent = lazyPart(async () => (await import('./FiltersSheetContent')).FiltersSheetContent)

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  readonly model: TableModel<Row>
  readonly onCsv: (() => void) | undefined
  readonly onRefresh: (() => void) | undefined
}

/** Facets, sorting, CSV and refresh on a phone, behind one button: cards have no header to click. */
export function FiltersSheet<Row>({ columns, model, onCsv, onRefresh }: Props<Row>) {
  const t = useMessages(tableMessages)
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const facets = facetStates(model)
  const active = facets.reduce((sum, facet) => sum + facet.chosen.length, 0)
  const value = formatNumber(active, language)
  const sortable = columns.filter((column) => column.sortValue)
  return (
    <>
      <MenuChip
        kind="dialog"
        icon={<FilterListIcon aria-hidden />}
        label={active === 0 ? t('filters') : value}
        name={active === 0 ? t('filters') : t('facetChosen', { label: t('filters'), value })}
        isActive={active > 0}
        isOpen={isOpen}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <FiltersSheetContent
          facets={facets}
          sortable={sortable}
          sort={model.filters.sort[0]}
          onSortBy={(id) => {
            const column = sortable.find((candidate) => candidate.id === id)
            if (column) model.filters.setSort(nextSort([], column, false))
          }}
          onSort={model.filters.setSort}
          onClear={active > 0 ? model.filters.clear : undefined}
          onCsv={onCsv}
          onRefresh={onRefresh}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
