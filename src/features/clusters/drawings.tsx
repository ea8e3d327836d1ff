import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

const followers = [
  { x: 12, y: 64 },
  { x: 54, y: 68 },
  { x: 96, y: 64 },
] as const
const leader = 'M54 3 L71 13 V33 L54 43 L37 33 V13 Z'

/** One node that leads, three that may follow. Decorative. */
export function PromoteDrawing() {
  return (
    <Frame>
      {followers.map(({ x, y }) => (
        <path key={x} d={`M54 23 L${x} ${y}`} stroke={token('border-control')} strokeDasharray="3 3" />
      ))}
      {followers.map(({ x, y }) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={10}
          fill={token('surface')}
          stroke={token('border-control')}
          strokeDasharray="3 3"
        />
      ))}
      <path d={leader} fill={token('accent')} />
      <circle cx={54} cy={23} r={5.5} fill={token('on-accent')} />
    </Frame>
  )
}

/** A federation, and the node that has just become part of it. Decorative. */
export function JoinDrawing() {
  return (
    <Frame>
      {followers.map(({ x, y }, index) => (
        <path
          key={x}
          d={`M54 23 L${x} ${y}`}
          stroke={token(index === 2 ? 'accent' : 'border-control')}
          strokeWidth={index === 2 ? 2 : 1.5}
        />
      ))}
      <path d={leader} fill={token('surface')} stroke={token('border-control')} strokeWidth={1.5} />
      <circle cx={54} cy={23} r={4.5} fill={token('border-control')} />
      {followers.map(({ x, y }, index) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={index === 2 ? 11 : 10}
          fill={token(index === 2 ? 'accent' : 'surface')}
          stroke={token(index === 2 ? 'accent' : 'border-control')}
          strokeWidth={1.5}
        />
      ))}
      <circle cx={96} cy={64} r={4} fill={token('on-accent')} />
    </Frame>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <svg width={108} height={80} viewBox="0 0 108 80" fill="none" aria-hidden focusable="false">
      {children}
    </svg>
  )
}
