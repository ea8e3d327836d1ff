import { create } from 'zustand'
import { readStored, storageKey, writeStored } from '~/shared/lib/storage'
import type { Scheme } from './tokens'

/** What a person chose in the account menu; `system` follows the operating system as it changes. */
export type ThemeMode = Scheme | 'system'

interface ThemeState {
  readonly mode: ThemeMode
  readonly systemIsDark: boolean
}

const STORAGE_KEY = 'theme'

const useThemeStore = create<ThemeState>(() => ({ mode: 'system', systemIsDark: false }))

function storedMode(): ThemeMode {
  const stored = readStored(STORAGE_KEY)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

function schemeOf({ mode, systemIsDark }: ThemeState): Scheme {
  if (mode !== 'system') return mode
  return systemIsDark ? 'dark' : 'light'
}

function applyScheme(): void {
  document.documentElement.setAttribute('data-theme', schemeOf(useThemeStore.getState()))
}

/**
 * Reads the stored choice, applies it as `data-theme` on the root element and keeps it right when the choice, the
 * operating system or another tab changes it. Returns the function that stops this.
 */
export function startThemeMode(): () => void {
  const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')
  const followSystem = () => useThemeStore.setState({ systemIsDark: darkQuery.matches })
  const followOtherTab = (event: StorageEvent) => {
    if (event.key === storageKey(STORAGE_KEY)) useThemeStore.setState({ mode: storedMode() })
  }
  useThemeStore.setState({ mode: storedMode(), systemIsDark: darkQuery.matches })
  applyScheme()
  const unsubscribe = useThemeStore.subscribe(applyScheme)
  darkQuery.addEventListener('change', followSystem)
  window.addEventListener('storage', followOtherTab)
  return () => {
    unsubscribe()
    darkQuery.removeEventListener('change', followSystem)
    window.removeEventListener('storage', followOtherTab)
  }
}

/** Changes and remembers the colour scheme. */
export function setThemeMode(mode: ThemeMode): void {
  writeStored(STORAGE_KEY, mode === 'system' ? undefined : mode)
  useThemeStore.setState({ mode })
}

/** The choice, for the account menu. */
export function useThemeMode(): ThemeMode {
  return useThemeStore((state) => state.mode)
}
