import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import type { FacetState } from './facetState'

/** All facets as lists of boxes, for the popover and the phone's sheet. */
export function FilterOptions({ facets }: { readonly facets: readonly FacetState[] }) {
  const language = useLanguage()
  return facets
    .filter((facet) => facet.options.length > 0)
    .map((facet) => (
      <Box component="fieldset" key={facet.id} sx={{ m: 0, px: 2, pb: 1, border: 0, minWidth: 0 }}>
        <Typography component="legend" variant="subtitle2" sx={{ p: 0, pt: 1, color: token('text-3') }}>
          {facet.label}
        </Typography>
        {facet.options.map((option) => (
          <Box key={option.value} sx={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
            <FormControlLabel
              label={option.label}
              sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
              control={
                <Checkbox
                  checked={facet.chosen.includes(option.value)}
                  onChange={() => facet.onToggle(option.value)}
                />
              }
            />
            <Box sx={{ typography: 'caption', color: token('text-3'), fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(facet.counts.get(option.value) ?? 0, language)}
            </Box>
          </Box>
        ))}
      </Box>
    ))
}
