import type { CSSObject } from '@mui/material/styles'
import { token, tokenVariables } from './tokens'
import { monoFamily } from './typography'

/** The token variables of both schemes and the few rules that hold for the whole document. */
export const globalStyles: Readonly<Record<string, CSSObject>> = {
  ":root, [data-theme='light']": tokenVariables('light'),
  "[data-theme='dark']": tokenVariables('dark'),
  'html, body, #root': { height: '100%' },
  html: { scrollbarColor: `${token('border-strong')} transparent` },
  body: {
    fontFeatureSettings: "'cv05', 'ss03'",
    fontOpticalSizing: 'auto',
    color: token('text-1'),
    backgroundColor: token('canvas'),
    accentColor: token('accent'),
  },
  'b, strong': { fontWeight: 600 },
  // Browsers give buttons and fields a face of their own.
  'button, input, select, textarea': { fontFamily: 'inherit' },
  'a, button, [tabindex]': { WebkitTapHighlightColor: 'transparent' },
  ':focus-visible': { outline: `2px solid ${token('focus')}`, outlineOffset: 2 },
  // Inputs show focus on their border; see overrides/inputs.ts.
  '.MuiInputBase-input:focus-visible': { outline: 'none' },
  '::selection': { backgroundColor: `color-mix(in srgb, ${token('accent')} 28%, transparent)` },
  'code, kbd, pre, .mono': {
    fontFamily: monoFamily,
    fontSize: '0.75rem',
    lineHeight: '18px',
    fontVariantLigatures: 'none',
  },
  // Only for numbers, counters and clocks: in Inter it also widens hyphens, so never on names or ids.
  '.num': { fontVariantNumeric: 'tabular-nums' },
  '@media (forced-colors: active)': {
    // Bars, dots and meters say something by colour; their words stand beside them either way.
    '.nv-data-colour': { forcedColorAdjust: 'none' },
  },
}
