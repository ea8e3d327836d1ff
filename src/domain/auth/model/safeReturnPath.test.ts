import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOME_PATH, safeReturnPath } from './safeReturnPath'

const CONSOLE = 'https://console.example/k8s/clusters/c-1/proxy/'

/** Beginnings that browsers, routers or people have been tricked with. */
const hostileBeginning = fc.constantFrom(
  '',
  '/',
  '//',
  '///',
  '\\',
  '/\\',
  '\\/',
  '/\t/',
  '/\n/',
  '\t//',
  ' //',
  '/ /',
  '/\u00a0/',
  '//evil.example',
  '/\\evil.example',
  'https:',
  'https://evil.example/',
  'http:/',
  'javascript:',
  'JaVaScRiPt:',
  'data:text/html,',
  '/login',
  '/LOGIN?next=',
  '/login#',
  '/login/',
  './',
  '../',
  '#/',
  '?next=',
  '/clusters/',
)
const hostileRest = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.webUrl(),
  fc.constantFrom('evil.example', '@evil.example', '%2f%2fevil.example', '\u202e', '\0', '<script>'),
)
const hostileString = fc.tuple(hostileBeginning, hostileRest).map(([beginning, rest]) => beginning + rest)

const segment = fc.stringMatching(/^[a-zA-Z0-9._~%-]{1,12}$/).filter((text) => !text.includes('login'))
const innocentPath = fc
  .tuple(fc.array(segment, { minLength: 1, maxLength: 5 }), fc.option(segment, { nil: undefined }))
  .map(([segments, query]) => `/${segments.join('/')}${query === undefined ? '' : `?q=${query}`}`)

describe('S10 safeReturnPath', () => {
  test('whatever is asked for, the result stays on this origin, below one slash', () => {
    fc.assert(
      fc.property(hostileString, (candidate) => {
        const path = safeReturnPath(candidate)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(path).not.toMatch(/[\\\s]/)
        expect(new URL(path, CONSOLE).origin).toBe('https://console.example')
      }),
      { numRuns: 5000 },
    )
  })

  test('it never leads back to the sign-in page', () => {
    fc.assert(
      fc.property(hostileString, (candidate) => {
        expect(new URL(safeReturnPath(candidate), CONSOLE).pathname.toLowerCase()).not.toBe('/login')
      }),
      { numRuns: 5000 },
    )
  })

  test('what passed once passes again unchanged', () => {
    fc.assert(
      fc.property(hostileString, (candidate) => {
        const path = safeReturnPath(candidate)
        expect(safeReturnPath(path)).toBe(path)
      }),
    )
  })

  test('addresses of the console are kept as they are, filters included', () => {
    fc.assert(
      fc.property(innocentPath, (path) => {
        expect(safeReturnPath(path)).toBe(path)
      }),
    )
    expect(safeReturnPath('/clusters/local/assets/system-components?q=a%20b&tab=scanners')).toBe(
      '/clusters/local/assets/system-components?q=a%20b&tab=scanners',
    )
    expect(safeReturnPath('/login-history')).toBe('/login-history')
  })

  test.each([
    null,
    '',
    'clusters',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/login?next=/x',
  ])('%j leads home', (candidate) => {
    expect(safeReturnPath(candidate)).toBe(HOME_PATH)
  })
})
