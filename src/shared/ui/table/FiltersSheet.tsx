import FilterListIcon from '@mui/icons-material/FilterList'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { BottomSheet } from './BottomSheet'
import { MenuChip } from './FacetChip'
import { facetStates } from './facetState'
import { FilterOptions } from './FilterOptions'
import { tableMessages } from './messages'
import { nextSort } from './sortRules'
import type { Column } from './types'
import type { TableModel } from './useTableModel'

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
  const close = () => setOpen(false)
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
        <BottomSheet label={t('filters')} onClose={close}>
          <Box sx={{ overflow: 'auto' }}>
            <FilterOptions facets={facets} />
            <SortChoice columns={columns} model={model} />
          </Box>
          <Divider />
          <Stack direction="row" sx={{ gap: 1, px: 2, pt: 1.5, flexWrap: 'wrap' }}>
            {active > 0 && <Button onClick={model.filters.clear}>{t('clearFilters')}</Button>}
            {onCsv && <Button onClick={onCsv}>{t('csv')}</Button>}
            {onRefresh && <Button onClick={onRefresh}>{t('refresh')}</Button>}
            <Button variant="contained" sx={{ ml: 'auto' }} onClick={close}>
              {t('done')}
            </Button>
          </Stack>
        </BottomSheet>
      )}
    </>
  )
}

function SortChoice<Row>({ columns, model }: Pick<Props<Row>, 'columns' | 'model'>) {
  const t = useMessages(tableMessages)
  const sortable = columns.filter((column) => column.sortValue)
  const [first] = model.filters.sort
  if (!first || sortable.length === 0) return null
  return (
    <Stack direction="row" sx={{ gap: 1, px: 2, py: 1 }}>
      <TextField
        select
        fullWidth
        label={t('sortBy')}
        value={first.id}
        onChange={(event) => {
          const column = sortable.find((candidate) => candidate.id === event.target.value)
          if (column) model.filters.setSort(nextSort([], column, false))
        }}
      >
        {sortable.map((column) => (
          <MenuItem key={column.id} value={column.id}>
            {column.header}
          </MenuItem>
        ))}
      </TextField>
      <Button
        sx={{ alignSelf: 'flex-end' }}
        onClick={() => model.filters.setSort([{ id: first.id, desc: !first.desc }])}
      >
        {first.desc ? t('descending') : t('ascending')}
      </Button>
    </Stack>
  )
}
