import type {} from '@mui/material/themeCssVarsAugmentation'
import type { CSSProperties } from 'react'

interface ConsoleVariants {
  /** The number a card is about: 24/28, 600. */
  kpi: CSSProperties
  /** Ids, ports, digests, tokens, commands: JetBrains Mono 12/18. */
  mono: CSSProperties
}

declare module '@mui/material/styles' {
  interface TypographyVariants extends ConsoleVariants {}
  interface TypographyVariantsOptions extends Partial<ConsoleVariants> {}
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    kpi: true
    mono: true
  }
}
