import CheckIcon from '@mui/icons-material/Check'
import Box from '@mui/material/Box'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { formatNumber } from '~/shared/lib/number'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { MenuChip } from './FacetChip'
import { tableMessages } from './messages'
import type { FacetOption } from './types'

interface Props {
  readonly label: string
  readonly options: readonly FacetOption[]
  readonly chosen: readonly string[]
  readonly counts: ReadonlyMap<string, number>
  readonly onToggle: (value: string) => void
}

/** A facet with many options: one button, a list with ticks. Stays open, so that several can be chosen. */
export function FacetMenu({ label, options, chosen, counts, onToggle }: Props) {
  const t = useMessages(tableMessages)
  const language = useLanguage()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const only = chosen.length === 1 ? options.find((option) => option.value === chosen[0]) : undefined
  const value = only?.label ?? formatNumber(chosen.length, language)
  return (
    <>
      <MenuChip
        kind="menu"
        label={chosen.length === 0 ? label : t('facetChosen', { label, value })}
        isActive={chosen.length > 0}
        isOpen={anchor !== null}
        onClick={setAnchor}
      />
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': label }, paper: { sx: { maxHeight: 360, mt: 0.5 } } }}
      >
        {options.map((option) => {
          const isChosen = chosen.includes(option.value)
          return (
            <MenuItem
              key={option.value}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              onClick={() => onToggle(option.value)}
              sx={{ gap: 1 }}
            >
              <CheckIcon
                aria-hidden
                sx={{
                  fontSize: 18,
                  color: token('accent-text'),
                  visibility: isChosen ? 'visible' : 'hidden',
                }}
              />
              {option.icon}
              <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{option.label}</Box>
              <Box
                sx={{
                  ml: 1.5,
                  typography: 'caption',
                  color: token('text-3'),
                  fontVariantNumeric: 'tabular-nums',
                }}
              >
                {formatNumber(counts.get(option.value) ?? 0, language)}
              </Box>
            </MenuItem>
          )
        })}
      </Menu>
    </>
  )
}
