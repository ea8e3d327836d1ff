import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { requestCookies } from './requestCookies.ts'
import { SessionCookie } from './SessionCookie.ts'
import type { CookieRequest } from './setCookie.ts'

const KEY = randomBytes(32)
const OPTIONS = { name: 'nvsid', listenPort: 8080, key: KEY, controller: 'https://10.1.2.3:10443' } as const
const EMPTY: CookieRequest = { cookies: new Map(), secure: false, path: '/' }

/** What a browser sends back after these `Set-Cookie` values. */
function sentBack(setCookies: readonly string[], secure = false): CookieRequest {
  const pairs = setCookies.filter((each) => !each.includes('Max-Age=0')).map((each) => each.split(';')[0])
  return { cookies: requestCookies(pairs.join('; ')), secure, path: '/' }
}

function tokenOf(chars: number): string {
  return randomBytes(chars).toString('base64url').slice(0, chars)
}

describe('SessionCookie', () => {
  test.each([1, 918, 2600, 4000, 9000])('gives back a token of %i characters', (chars) => {
    const cookie = new SessionCookie(OPTIONS)
    const token = tokenOf(chars)
    const set = cookie.store(token, EMPTY)
    expect(cookie.read(sentBack(set))).toBe(token)
    expect(set.every((each) => each.length < 4096)).toBe(true)
  })

  test('S1 is not readable by scripts, never cross-site, and bound to the base path', () => {
    const [set] = new SessionCookie(OPTIONS).store('token', { ...EMPTY, path: '/console/' })
    expect(set).toMatch(/^nvsid-8080=1\.[\w-]+; Path=\/console\/; HttpOnly; SameSite=Strict$/)
    expect(set).not.toContain('token')
  })

  test.each([
    ['/', '__Host-'],
    ['/console/', '__Secure-'],
  ])('S2 over TLS at %s it is Secure with the prefix %s, and not read from plain HTTP', (path, prefix) => {
    const cookie = new SessionCookie(OPTIONS)
    const set = cookie.store('token', { ...EMPTY, secure: true, path })
    expect(set[0]).toMatch(new RegExp(`^${prefix}nvsid-8080=.*; Path=${path}; .*; Secure$`))
    expect(cookie.read(sentBack(set, true))).toBe('token')
    expect(cookie.read(sentBack(set, false))).toBeUndefined()
  })

  test('S2 a console below a path reads its own cookie, not that of one at the root of the same host', () => {
    const cookie = new SessionCookie(OPTIONS)
    const secure = { ...EMPTY, secure: true }
    const root = cookie.store('of the root', secure)
    const below = cookie.store('of the path', { ...secure, path: '/console/' })
    expect(cookie.read(sentBack([...root, ...below], true))).toBe('of the path')
  })

  test('the token of an import is no session, although the same gateway sealed it', () => {
    const [set = ''] = new SessionCookie({ ...OPTIONS, name: 'nvimport' }).store('token', EMPTY)
    const renamed = set.replace('nvimport', 'nvsid')
    expect(new SessionCookie(OPTIONS).read(sentBack([renamed]))).toBeUndefined()
  })

  test('may be told to be forgotten after a while', () => {
    const cookie = new SessionCookie({ ...OPTIONS, name: 'nvimport', maxAgeSeconds: 600 })
    expect(cookie.store('token', EMPTY)[0]).toMatch(/; Max-Age=600$/)
  })

  test('S3 looks different after each sign-in', () => {
    const cookie = new SessionCookie(OPTIONS)
    expect(cookie.store('token', EMPTY)).not.toEqual(cookie.store('token', EMPTY))
  })

  test.each([
    ['another key', { ...OPTIONS, key: randomBytes(32) }],
    ['another controller', { ...OPTIONS, controller: 'https://10.9.9.9:10443' }],
  ])('S3 a cookie sealed for %s is no session', (_, foreign) => {
    const set = new SessionCookie(foreign).store('token', EMPTY)
    expect(new SessionCookie(OPTIONS).read(sentBack(set))).toBeUndefined()
  })

  test('two consoles on neighbouring ports of one host keep apart', () => {
    const [a, b] = [8080, 8081].map((listenPort) => new SessionCookie({ ...OPTIONS, listenPort }))
    const jar = sentBack([...(a?.store('token of a', EMPTY) ?? []), ...(b?.store('token of b', EMPTY) ?? [])])
    expect([a?.read(jar), b?.read(jar)]).toEqual(['token of a', 'token of b'])
  })

  test.each(['', '1.', '1.AAAA', 'x', '9.abc', '-1.zz', '1e9.abc', '1.%00', `1.${'A'.repeat(3000)}`])(
    'S3 the value "%.12s" is no session',
    (value) => {
      const cookies = new Map([['nvsid-8080', value]])
      expect(new SessionCookie(OPTIONS).read({ ...EMPTY, cookies })).toBeUndefined()
    },
  )

  test('S3 a changed character makes it no session', () => {
    const cookie = new SessionCookie(OPTIONS)
    const { cookies } = sentBack(cookie.store('token', EMPTY))
    const value = cookies.get('nvsid-8080') ?? ''
    const changed = value.slice(0, 10) + (value[10] === 'A' ? 'B' : 'A') + value.slice(11)
    expect(cookie.read({ ...EMPTY, cookies: new Map([['nvsid-8080', changed]]) })).toBeUndefined()
  })

  test('a shorter token and signing out both remove the pieces of a longer one', () => {
    const cookie = new SessionCookie(OPTIONS)
    const long = sentBack(cookie.store(tokenOf(6000), EMPTY))
    const expired = (set: string[]) =>
      set.filter((each) => each.includes('Max-Age=0')).map((each) => each.split('=')[0])
    expect(expired(cookie.store('short', long))).toEqual(['nvsid-8080.1', 'nvsid-8080.2'])
    expect(expired(cookie.clear(long))).toEqual(['nvsid-8080', 'nvsid-8080.1', 'nvsid-8080.2'])
  })

  test('refuses a token that no browser could store', () => {
    expect(() => new SessionCookie(OPTIONS).store(tokenOf(20_000), EMPTY)).toThrow(RangeError)
  })
})
