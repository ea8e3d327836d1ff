import Stack from '@mui/material/Stack'
import type { Ref } from 'react'
import { useLanguage } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { FacetChip } from './FacetChip'
import { FacetMenu } from './FacetMenu'
import type { FacetState } from './facetState'

interface Props {
  readonly facets: readonly FacetState[]
  readonly ref: Ref<HTMLDivElement>
}

/** All facets of a table side by side. */
export function FacetRow({ facets, ref }: Props) {
  const language = useLanguage()
  return (
    <Stack ref={ref} direction="row" sx={{ gap: 1, width: 'max-content' }}>
      {facets.map((facet) =>
        facet.kind === 'menu' ? (
          <FacetMenu key={facet.id} {...facet} />
        ) : (
          facet.options.map((option) => (
            <FacetChip
              key={`${facet.id} ${option.value}`}
              label={option.label}
              icon={option.icon}
              count={formatNumber(facet.counts.get(option.value) ?? 0, language)}
              isActive={facet.chosen.includes(option.value)}
              onClick={() => facet.onToggle(option.value)}
            />
          ))
        ),
      )}
    </Stack>
  )
}
