import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

export interface PanelItem {
  readonly id: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** At the right end: a state, a button. */
  readonly end?: ReactNode
}

interface Props {
  readonly items: readonly PanelItem[]
  /** In place of the list when there are none. */
  readonly empty: string
}

/** Things of a group in its panel: two lines each. */
export function PanelList({ items, empty }: Props) {
  if (items.length === 0) return <Box sx={{ color: token('text-3') }}>{empty}</Box>
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {items.map(({ id, title, detail, end }) => (
        <Box
          component="li"
          key={id}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.5,
            py: 1,
            borderBottom: `1px solid ${token('border')}`,
            // Only what is on screen is laid out: a group may have thousands of members.
            contentVisibility: 'auto',
            containIntrinsicSize: 'auto 52px',
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box sx={{ fontWeight: 500 }}>{title}</Box>
            {detail !== undefined && (
              <Box sx={{ typography: 'caption', color: token('text-3') }}>{detail}</Box>
            )}
          </Box>
          {end}
        </Box>
      ))}
    </Box>
  )
}
