import type {} from '@mui/material/themeCssVarsAugmentation'
import type { TypographyStyleOptions } from '@mui/material/styles/createTypography'
import type { CSSProperties } from 'react'

interface ConsoleVariants<Style> {
  /** The number a card is about: 24/28, 600. */
  readonly kpi: Style
  /** Ids, ports, digests, tokens, commands: JetBrains Mono 12/18. */
  readonly mono: Style
}

declare module '@mui/material/styles' {
  interface TypographyVariants extends ConsoleVariants<CSSProperties> {}
  interface TypographyVariantsOptions extends Partial<ConsoleVariants<TypographyStyleOptions>> {}
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    kpi: true
    mono: true
  }
}
