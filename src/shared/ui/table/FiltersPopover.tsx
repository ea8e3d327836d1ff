import FilterListIcon from '@mui/icons-material/FilterList'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { MenuChip } from './FacetChip'
import type { FacetState } from './facetState'
import { FilterOptions } from './FilterOptions'
import { tableMessages } from './messages'

interface Props {
  readonly facets: readonly FacetState[]
  readonly onClear: () => void
}

/** The facets behind one button, when they do not fit side by side. */
export function FiltersPopover({ facets, onClear }: Props) {
  const t = useMessages(tableMessages)
  const language = useLanguage()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const active = facets.reduce((sum, facet) => sum + facet.chosen.length, 0)
  const value = formatNumber(active, language)
  return (
    <>
      <MenuChip
        kind="dialog"
        icon={<FilterListIcon aria-hidden />}
        label={active === 0 ? t('filters') : t('facetChosen', { label: t('filters'), value })}
        isActive={active > 0}
        isOpen={anchor !== null}
        onClick={setAnchor}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('filters'),
            sx: { display: 'flex', flexDirection: 'column', width: 280, maxHeight: 480, mt: 0.5 },
          },
        }}
      >
        <Box sx={{ overflow: 'auto', py: 0.5 }}>
          <FilterOptions facets={facets} />
        </Box>
        <Divider />
        <Box sx={{ p: 0.75 }}>
          <Button variant="text" size="small" disabled={active === 0} onClick={onClear}>
            {t('clearFilters')}
          </Button>
        </Box>
      </Popover>
    </>
  )
}
