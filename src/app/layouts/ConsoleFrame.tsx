import Box from '@mui/material/Box'
import GlobalStyles from '@mui/material/GlobalStyles'
import type { ReactNode } from 'react'
import { consoleSettings, type Strip } from '~/shared/lib/consoleSettings'
import { readableOn } from '~/shared/theme/contrast'

const STRIP_PX = 24

/**
 * Every page between the coloured strips that an operator has set, such as the classification of a system. They stay in
 * sight above everything, full-screen dialogs included.
 */
export function ConsoleFrame({ children }: { readonly children: ReactNode }) {
  const { header, footer } = consoleSettings()
  if (!header && !footer) return children
  const top = header ? STRIP_PX : 0
  const bottom = footer ? STRIP_PX : 0
  return (
    <>
      <GlobalStyles
        styles={{
          ':root': {
            '--console-height': `calc(100dvh - ${top + bottom}px)`,
            '--console-top': `${top}px`,
          },
          // Menus measure the window and stay as they are; what fills it keeps clear of the strips.
          '.MuiDialog-root.MuiModal-root, .MuiDrawer-root.MuiModal-root': { top, bottom },
        }}
      />
      {header && <EdgeStrip strip={header} edge="top" />}
      {children}
      {footer && <EdgeStrip strip={footer} edge="bottom" />}
    </>
  )
}

function EdgeStrip({ strip, edge }: { readonly strip: Strip; readonly edge: 'top' | 'bottom' }) {
  return (
    <Box
      // The strip of the header is no banner landmark: that is the top bar.
      component="p"
      title={strip.text}
      sx={{
        position: 'sticky',
        [edge]: 0,
        zIndex: 'tooltip',
        height: STRIP_PX,
        m: 0,
        px: 2,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        textAlign: 'center',
        fontSize: '0.75rem',
        fontWeight: 600,
        lineHeight: `${STRIP_PX}px`,
        color: readableOn(strip.colour),
        backgroundColor: strip.colour,
        // Its colour is its meaning: it stays where the system replaces colours.
        forcedColorAdjust: 'none',
      }}
    >
      <bdi>{strip.text}</bdi>
    </Box>
  )
}
