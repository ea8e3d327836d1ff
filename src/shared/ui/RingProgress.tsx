import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token, type TokenName } from '~/shared/theme/tokens'

const tones = {
  accent: 'accent',
  ok: 'state-ok-fill',
  warning: 'state-warning-fill',
  error: 'state-error-fill',
} as const satisfies Record<string, TokenName>

interface Props {
  /** What is left, 0–1. */
  readonly fraction: number
  readonly tone?: keyof typeof tones | undefined
  readonly size?: number | undefined
  /** Inside the ring. */
  readonly children?: ReactNode
}

const STROKE = 4

/** What is left of something as a ring. Decorative: the number stands beside it. */
export function RingProgress({ fraction, tone = 'accent', size = 44, children }: Props) {
  const radius = (size - STROKE) / 2
  const length = 2 * Math.PI * radius
  const left = Math.min(1, Math.max(0, fraction))
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: STROKE }
  return (
    <Box
      sx={{
        position: 'relative',
        display: 'grid',
        placeItems: 'center',
        width: size,
        height: size,
        flexShrink: 0,
      }}
    >
      <svg width={size} height={size} aria-hidden focusable="false" className="nv-data-colour">
        <circle {...circle} stroke={token('border')} />
        <circle
          {...circle}
          stroke={token(tones[tone])}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - left)}
          // Starts at twelve o'clock and empties clockwise.
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      </svg>
      {children !== undefined && <Box sx={{ position: 'absolute' }}>{children}</Box>}
    </Box>
  )
}
