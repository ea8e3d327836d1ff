import CloseIcon from '@mui/icons-material/Close'
import NarrowIcon from '@mui/icons-material/CloseFullscreenOutlined'
import WidenIcon from '@mui/icons-material/OpenInFullOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { PanelSeparator } from './PanelSeparator'
import { usePanelFocus } from './usePanelFocus'
import { usePanelWidth } from './usePanelWidth'

interface Props {
  /** The object: "10.144.2.11". */
  readonly title: ReactNode
  /** Cluster and kind: where the object is. */
  readonly subtitle?: ReactNode
  /** A StatusLabel beside the title. */
  readonly status?: ReactNode
  /** Buttons before the cross. */
  readonly actions?: ReactNode
  readonly tabs?: ReactNode
  /** Goes back to the list's own address. */
  readonly onClose: () => void
  /** Name of the region: "Node 10.144.2.11". */
  readonly label: string
  /** Takes the place of the list, for parts that need the room; keep it in the address. */
  readonly isWide?: boolean | undefined
  /** Offers the wide form. */
  readonly onWide?: ((isWide: boolean) => void) | undefined
  readonly children: ReactNode
}

/** Details of one object at the right of its list; a child route, shown in the `panel` of a SplitView. */
export function SidePanel(props: Props) {
  const { title, subtitle, status, actions, tabs, onClose, label, isWide = false, onWide, children } = props
  const t = useMessages(messages)
  const size = usePanelWidth()
  const heading = usePanelFocus(onClose)
  return (
    <Box
      component="aside"
      aria-label={label}
      sx={(theme) => ({
        position: 'absolute',
        zIndex: 2,
        insetBlock: 0,
        right: 0,
        display: 'flex',
        flexDirection: 'column',
        width: isWide ? '100%' : size.width,
        maxWidth: '100%',
        backgroundColor: token('surface'),
        borderLeft: `1px solid ${token('border')}`,
        boxShadow: token('shadow'),
        [theme.breakpoints.down('sm')]: { width: '100%', border: 0 },
        ...(isWide
          ? { border: 0, boxShadow: 'none' }
          : {
              [theme.breakpoints.up('lg')]: { position: 'relative', flexShrink: 0, boxShadow: 'none' },
            }),
      })}
    >
      {!isWide && <PanelSeparator {...size} />}
      <Box component="header" sx={{ px: { xs: 2, sm: 2.5 }, pt: 2 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Stack direction="row" sx={{ columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Typography
                variant="h2"
                ref={heading}
                tabIndex={-1}
                sx={{ outline: 'none', minWidth: 0, overflowWrap: 'anywhere' }}
              >
                <bdi>{title}</bdi>
              </Typography>
              {status}
            </Stack>
            {subtitle !== undefined && (
              <Typography variant="caption" component="p" sx={{ mt: 0.25, color: token('text-3') }}>
                {subtitle}
              </Typography>
            )}
          </Box>
          <Stack direction="row" sx={{ gap: 0.5, flexShrink: 0, alignItems: 'center' }}>
            {actions}
            {onWide && <WideButton isWide={isWide} onWide={onWide} />}
            <Tooltip title={t('closePanel')}>
              <IconButton aria-label={t('closePanel')} onClick={onClose}>
                <CloseIcon />
              </IconButton>
            </Tooltip>
          </Stack>
        </Stack>
        {tabs !== undefined && <Box sx={{ mt: 1 }}>{tabs}</Box>}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: { xs: 2, sm: 2.5 }, py: 2 }}>{children}</Box>
    </Box>
  )
}

function WideButton({
  isWide,
  onWide,
}: {
  readonly isWide: boolean
  readonly onWide: (isWide: boolean) => void
}) {
  const t = useMessages(messages)
  const label = t(isWide ? 'narrowPanel' : 'widenPanel')
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        onClick={() => onWide(!isWide)}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {isWide ? <NarrowIcon /> : <WidenIcon />}
      </IconButton>
    </Tooltip>
  )
}
