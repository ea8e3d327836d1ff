import DnsIcon from '@mui/icons-material/DnsOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

const tones = {
  info: { icon: <InfoIcon />, colour: token('state-progress'), ground: token('state-progress-soft') },
  warning: { icon: <WarningIcon />, colour: token('state-warning'), ground: token('state-warning-soft') },
  error: { icon: <ErrorIcon />, colour: token('state-error'), ground: token('state-error-soft') },
  /** Comes from or goes to another cluster. */
  remote: { icon: <DnsIcon />, colour: token('remote'), ground: token('remote-soft') },
  neutral: { icon: <InfoIcon />, colour: token('text-3'), ground: token('sunken') },
} as const

export type BannerTone = keyof typeof tones

interface Props {
  readonly tone: BannerTone
  /** A leading sentence in bold, on its own line. */
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** A small button or link at the end. */
  readonly action?: ReactNode
  readonly icon?: ReactNode
  /** For banners that appear while someone watches; a banner that is part of the page needs none. */
  readonly role?: 'alert' | 'status' | undefined
}

/** A tinted strip with something to know about what stands around it. */
export function Banner({ tone, title, children, action, icon, role }: Props) {
  const look = tones[tone]
  return (
    <Box
      role={role}
      sx={{
        display: 'flex',
        gap: 1.5,
        px: 1.5,
        py: 1,
        borderRadius: '8px',
        border: '1px solid transparent',
        backgroundColor: look.ground,
        color: token('text-2'),
        typography: 'body2',
        '@media (forced-colors: active)': { borderColor: 'CanvasText' },
      }}
    >
      <Box aria-hidden sx={{ display: 'flex', color: look.colour, '& svg': { fontSize: 20 } }}>
        {icon ?? look.icon}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {title !== undefined && (
          <Typography variant="body2" component="p" sx={{ fontWeight: 600, color: token('text-1') }}>
            {title}
          </Typography>
        )}
        {children}
      </Box>
      {action !== undefined && <Box sx={{ flexShrink: 0, my: '-4px' }}>{action}</Box>}
    </Box>
  )
}
