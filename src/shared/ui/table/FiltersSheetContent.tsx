import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import { useMessages } from '~/shared/i18n/useMessages'
import { SelectInput } from '../fields/SelectInput'
import { BottomSheet } from './BottomSheet'
import type { FacetState } from './facetState'
import { FilterOptions } from './FilterOptions'
import { tableMessages } from './messages'
import type { SortRule } from './types'

interface Props {
  readonly facets: readonly FacetState[]
  /** Columns that can be sorted by. */
  readonly sortable: readonly { readonly id: string; readonly header: string }[]
  readonly sort: SortRule | undefined
  readonly onSortBy: (columnId: string) => void
  readonly onSort: (rules: SortRule[]) => void
  /** Takes all filters away; undefined when there is none. */
  readonly onClear: (() => void) | undefined
  readonly onCsv: (() => void) | undefined
  readonly onRefresh: (() => void) | undefined
  readonly onClose: () => void
}

/** What the filter button of a phone opens: facets, sorting, CSV and refresh. */
export function FiltersSheetContent(props: Props) {
  const { facets, sortable, sort, onSortBy, onSort, onClear, onCsv, onRefresh, onClose } = props
  const t = useMessages(tableMessages)
  return (
    <BottomSheet label={t('filters')} onClose={onClose}>
      <Box sx={{ overflow: 'auto' }}>
        <FilterOptions facets={facets} />
        {sort && sortable.length > 0 && (
          <Stack direction="row" sx={{ gap: 1, px: 2, py: 1, alignItems: 'flex-end' }}>
            <SelectInput
              label={t('sortBy')}
              value={sort.id}
              options={sortable.map(({ id, header }) => ({ value: id, label: header }))}
              onChange={onSortBy}
            />
            <Button onClick={() => onSort([{ id: sort.id, desc: !sort.desc }])}>
              {sort.desc ? t('descending') : t('ascending')}
            </Button>
          </Stack>
        )}
      </Box>
      <Divider />
      <Stack direction="row" sx={{ gap: 1, px: 2, pt: 1.5, flexWrap: 'wrap' }}>
        {onClear && <Button onClick={onClear}>{t('clearFilters')}</Button>}
        {onCsv && <Button onClick={onCsv}>{t('csv')}</Button>}
        {onRefresh && <Button onClick={onRefresh}>{t('refresh')}</Button>}
        <Button variant="contained" sx={{ ml: 'auto' }} onClick={onClose}>
          {t('done')}
        </Button>
      </Stack>
    </BottomSheet>
  )
}
