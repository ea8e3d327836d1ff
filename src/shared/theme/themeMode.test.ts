// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storageKey } from '~/shared/lib/storage'
import { setThemeMode, startThemeMode } from './themeMode'
import { tokens } from './tokens'

let systemIsDark = false
let tellSystemChange: () => void = () => undefined
let stop: () => void = () => undefined

beforeEach(() => {
  systemIsDark = false
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return systemIsDark
    },
    addEventListener: (_: string, listener: () => void) => {
      tellSystemChange = listener
    },
    removeEventListener: () => undefined,
  }))
})

afterEach(() => {
  stop()
  localStorage.clear()
  document.documentElement.removeAttribute('data-theme')
  vi.unstubAllGlobals()
})

const shown = () => document.documentElement.getAttribute('data-theme')
const start = () => {
  stop = startThemeMode()
}

test('without a choice the scheme follows the operating system as it changes', () => {
  start()
  expect(shown()).toBe('light')
  systemIsDark = true
  tellSystemChange()
  expect(shown()).toBe('dark')
})

test('a choice is applied at once, wins over the system and is remembered', () => {
  start()
  setThemeMode('dark')
  expect(shown()).toBe('dark')
  stop()
  document.documentElement.removeAttribute('data-theme')
  start()
  expect(shown()).toBe('dark')
})

test('choosing the system again forgets the choice', () => {
  start()
  setThemeMode('dark')
  setThemeMode('system')
  expect(shown()).toBe('light')
  expect(localStorage.getItem(storageKey('theme'))).toBeNull()
})

test('another tab of the same console changes this one too', () => {
  start()
  localStorage.setItem(storageKey('theme'), '"dark"')
  window.dispatchEvent(new StorageEvent('storage', { key: storageKey('theme') }))
  expect(shown()).toBe('dark')
})

test('a console under another path does not', () => {
  start()
  localStorage.setItem('nv:/elsewhere/:theme', '"dark"')
  window.dispatchEvent(new StorageEvent('storage', { key: 'nv:/elsewhere/:theme' }))
  expect(shown()).toBe('light')
})

test.each([
  ['"dark"', 'dark'],
  ['"light"', 'light'],
  ['"sepia"', 'light'],
  ['{broken', 'light'],
])('the script before first paint and the app agree on a stored %s', (stored, expected) => {
  localStorage.setItem(storageKey('theme'), stored)
  runInThisContext(readFileSync('public/theme-init.js', 'utf8'))
  expect(shown()).toBe(expected)
  document.documentElement.removeAttribute('data-theme')
  start()
  expect(shown()).toBe(expected)
})

test('the first paint has the ground of the tokens', () => {
  const firstPaint = readFileSync('src/shared/theme/firstPaint.css', 'utf8')
  const grounds = [...firstPaint.matchAll(/background: (#\w+)/g)].map((match) => match[1]?.toUpperCase())
  expect(grounds).toEqual([tokens.light.canvas, tokens.dark.canvas])
})
