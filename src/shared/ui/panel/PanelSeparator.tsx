import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { PANEL_MAX, PANEL_MIN, type usePanelWidth } from './usePanelWidth'

/** The left edge of a side panel: dragged, or moved with the arrow keys. */
export function PanelSeparator(props: ReturnType<typeof usePanelWidth>) {
  const t = useMessages(messages)
  return (
    <Box
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panelWidth')}
      aria-valuenow={props.width}
      aria-valuemin={PANEL_MIN}
      aria-valuemax={PANEL_MAX}
      tabIndex={0}
      onKeyDown={props.handleKeyDown}
      onPointerDown={props.handlePointerDown}
      onPointerMove={props.handlePointerMove}
      onPointerUp={props.handlePointerUp}
      sx={{
        position: 'absolute',
        zIndex: 1,
        insetBlock: 0,
        left: -4,
        width: 8,
        cursor: 'col-resize',
        touchAction: 'none',
        display: { xs: 'none', sm: 'grid' },
        placeItems: 'center',
        '&::after': {
          content: '""',
          width: 3,
          height: 40,
          borderRadius: '2px',
          backgroundColor: token('border-strong'),
        },
        '&:hover::after, &:focus-visible::after': { backgroundColor: token('accent') },
        '&:focus-visible': { outlineOffset: '-2px' },
      }}
    />
  )
}
