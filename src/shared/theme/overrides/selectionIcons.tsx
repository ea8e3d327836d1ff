import { token } from '../tokens'

const box = { width: 18, height: 18, viewBox: '0 0 18 18', fill: 'none', 'aria-hidden': true } as const

/** Checkbox and radio pictures. SVG, because MUI puts the focus ring on the control's first SVG element. */
export const uncheckedBox = (
  <svg {...box}>
    <rect
      x="1.5"
      y="1.5"
      width="15"
      height="15"
      rx="3.5"
      fill={token('surface')}
      stroke={token('border-control')}
    />
  </svg>
)

export const checkedBox = (
  <svg {...box}>
    <rect x="1" y="1" width="16" height="16" rx="4" fill="currentColor" />
    <path d="m5 9.2 2.8 2.8L13.2 6.4" stroke={token('on-accent')} strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)

export const mixedBox = (
  <svg {...box}>
    <rect x="1" y="1" width="16" height="16" rx="4" fill="currentColor" />
    <path d="M5.2 9h7.6" stroke={token('on-accent')} strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)

export const uncheckedCircle = (
  <svg {...box}>
    <circle cx="9" cy="9" r="7.5" fill={token('surface')} stroke={token('border-control')} />
  </svg>
)

export const checkedCircle = (
  <svg {...box}>
    <circle cx="9" cy="9" r="8" fill="currentColor" />
    <circle cx="9" cy="9" r="3" fill={token('on-accent')} />
  </svg>
)
