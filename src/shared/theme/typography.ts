import type { TypographyVariantsOptions } from '@mui/material/styles'

/** The system's fonts stand in for scripts the self-hosted Latin subset does not have, Chinese first. */
const sans = [
  "'Inter Variable'",
  'Inter',
  'system-ui',
  '-apple-system',
  "'Segoe UI'",
  'Roboto',
  "'Noto Sans SC'",
  "'PingFang SC'",
  "'Microsoft YaHei'",
  'sans-serif',
].join(', ')

/** Font of ids, ports, digests, tokens and commands. */
export const monoFamily =
  "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, Menlo, Consolas, monospace"

const size = (px: number) => `${px / 16}rem`
const style = (px: number, line: number, weight: number) => ({
  fontSize: size(px),
  lineHeight: `${line}px`,
  fontWeight: weight,
  letterSpacing: 'normal',
})

/** Sizes and weights of design/NOTES.md. h1 page title, h2 dialog and panel title, h3 section and card title. */
export const typography: TypographyVariantsOptions = {
  fontFamily: sans,
  fontWeightBold: 600,
  h1: { ...style(20, 28, 600), letterSpacing: '-0.017em' },
  h2: { ...style(16, 24, 600), letterSpacing: '-0.011em' },
  h3: style(13, 20, 600),
  h4: style(14, 20, 600),
  h5: style(13, 20, 600),
  h6: style(12, 16, 600),
  body1: style(14, 20, 400),
  body2: style(13, 20, 400),
  subtitle1: style(14, 20, 500),
  subtitle2: style(12, 16, 500),
  caption: style(12, 16, 400),
  overline: { ...style(12, 16, 500), textTransform: 'none' },
  button: { ...style(14, 20, 500), textTransform: 'none' },
  kpi: { ...style(24, 28, 600), letterSpacing: '-0.017em', fontVariantNumeric: 'tabular-nums' },
  mono: { ...style(12, 18, 400), fontFamily: monoFamily, fontVariantLigatures: 'none' },
}
