import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'

interface Props {
  readonly main: ReactNode
  /** A SidePanel, or nothing. */
  readonly panel?: ReactNode
  /** The panel is wide and takes the place of the page. */
  readonly isCovered?: boolean | undefined
}

/**
 * A page with a panel: beside it from 1200 px up, over it below, instead of it on phones. Fills the height it is given
 * and lets both sides scroll on their own. The page keeps its place in the tree, so opening a panel remounts nothing.
 */
export function SplitView({ main, panel, isCovered = false }: Props) {
  const isPhone = useMediaQuery(useTheme().breakpoints.down('sm'))
  const hasPanel = panel !== undefined && panel !== null && panel !== false
  return (
    <Box sx={{ position: 'relative', display: 'flex', height: '100%', minHeight: 0, minWidth: 0 }}>
      {/* On a phone, and when it is wide, the panel covers the page entirely; what nobody sees must not take focus. */}
      <Box inert={hasPanel && (isPhone || isCovered)} sx={{ flex: 1, minWidth: 0, overflow: 'auto' }}>
        {main}
      </Box>
      {panel}
    </Box>
  )
}
