import type { ColorSystemOptions } from '@mui/material/styles'
import { tokens, type Meaning, type Scheme } from './tokens'

/** MUI derives channels and tints from its palette, so these are the literal values and not CSS variables. */
export function paletteOf(scheme: Scheme): ColorSystemOptions['palette'] {
  const value = tokens[scheme]
  const meaning = (name: Meaning) => ({
    main: value[name],
    light: value[`${name}-fill`],
    dark: value[name],
    contrastText: value['on-accent'],
  })
  return {
    primary: {
      main: value.accent,
      light: value.accent,
      dark: value['accent-hover'],
      contrastText: value['on-accent'],
    },
    secondary: {
      main: value['text-2'],
      light: value['text-3'],
      dark: value['text-1'],
      contrastText: value.surface,
    },
    error: meaning('state-error'),
    warning: meaning('state-warning'),
    info: meaning('state-progress'),
    success: meaning('state-ok'),
    text: { primary: value['text-1'], secondary: value['text-2'], disabled: value['text-disabled'] },
    divider: value.border,
    background: { default: value.canvas, paper: value.surface },
    action: {
      active: value['text-3'],
      hover: value.hover,
      selected: value.selected,
      disabled: value['text-disabled'],
      disabledBackground: value.sunken,
      focus: value['accent-soft'],
    },
  }
}
