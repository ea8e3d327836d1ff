import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import { useLayoutEffect, type ReactNode } from 'react'
import './firstPaint.css'
import './fonts.css'
import { globalStyles } from './globalStyles'
import { theme } from './theme'
import { startThemeMode } from './themeMode'

/** Vite leaves the response's nonce in a meta element; browsers hide the attribute, only the property tells it. */
function cspNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  return nonce === '' ? undefined : nonce
}

function createStyleCache() {
  const nonce = cspNonce()
  return createCache({ key: 'nv', ...(nonce !== undefined && { nonce }) })
}

/** One for the page: a second one would write every style a second time, also for the next test in the same document. */
const cache = createStyleCache()

const sheet = <GlobalStyles styles={globalStyles} />

/** Everything a component needs to look right: style cache with the CSP nonce, theme, tokens, fonts, colour scheme. */
export function ThemeRoot({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(startThemeMode, [])
  return (
    <CacheProvider value={cache}>
      {/* themeMode.ts owns the choice and the attribute, so MUI neither stores nor applies one. */}
      <ThemeProvider theme={theme} storageManager={null} colorSchemeNode={null} noSsr>
        <CssBaseline />
        {sheet}
        {children}
      </ThemeProvider>
    </CacheProvider>
  )
}
