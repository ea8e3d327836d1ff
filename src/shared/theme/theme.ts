import { createTheme, enhanceHighContrast } from '@mui/material/styles'
import { buttonOverrides } from './overrides/buttons'
import { feedbackOverrides } from './overrides/feedback'
import { inputOverrides } from './overrides/inputs'
import { navigationOverrides } from './overrides/navigation'
import { selectionOverrides } from './overrides/selection'
import { surfaceOverrides } from './overrides/surfaces'
import { paletteOf } from './palette'
import { token } from './tokens'
import { typography } from './typography'

/**
 * The one MUI theme. Colours come from tokens.ts, as CSS variables, so that changing the scheme re-renders nothing;
 * features style with `sx` for layout and `token()` for colour (docs/decisions/013).
 */
export const theme = enhanceHighContrast(
  createTheme({
    cssVariables: { colorSchemeSelector: 'data-theme' },
    colorSchemes: { light: { palette: paletteOf('light') }, dark: { palette: paletteOf('dark') } },
    typography,
    shape: { borderRadius: 8 },

    motion: { reducedMotion: 'system' },
    focusVisible: { outlineColor: token('focus'), outlineWidth: 2, outlineOffset: 2 },
    transitions: {
      duration: {
        shortest: 120,
        shorter: 140,
        short: 160,
        standard: 180,
        complex: 200,
        enteringScreen: 160,
        leavingScreen: 120,
      },
    },
    components: {
      ...buttonOverrides,
      ...inputOverrides,
      ...selectionOverrides,
      ...surfaceOverrides,
      ...navigationOverrides,
      ...feedbackOverrides,
    },
  }),
)
