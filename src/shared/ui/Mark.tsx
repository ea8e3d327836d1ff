import type { SVGProps } from 'react'
import { token } from '~/shared/theme/tokens'

const followers = [
  { x: 6, y: 25 },
  { x: 16, y: 27 },
  { x: 26, y: 25 },
] as const

/** The product's mark: one leading node, three that follow it. Decorative; the product's name stands beside it. */
export function Mark({ size = 28, ...rest }: { readonly size?: number } & SVGProps<SVGSVGElement>) {
  const accent = token('accent')
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden focusable="false" {...rest}>
      {followers.map(({ x, y }) => (
        <path key={x} d={`M16 10 ${x} ${y}`} stroke={accent} strokeWidth="1.6" opacity="0.55" />
      ))}
      {followers.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="3.4" fill={token('surface')} stroke={accent} strokeWidth="2.2" />
      ))}
      <path d="m16 1.2 7.1 4.1v8.2L16 17.6l-7.1-4.1V5.3z" fill={accent} />
      <circle cx="16" cy="9.4" r="2.6" fill={token('on-accent')} />
    </svg>
  )
}
