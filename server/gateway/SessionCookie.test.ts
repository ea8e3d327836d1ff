import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { requestCookies } from './requestCookies.ts'
import { type CookieRequest, SessionCookie } from './SessionCookie.ts'

const KEY = randomBytes(32)
const OPTIONS = { listenPort: 8080, path: '/', key: KEY, controller: 'https://10.1.2.3:10443' }
const EMPTY: CookieRequest = { cookies: new Map(), secure: false }

/** What a browser sends back after these `Set-Cookie` values. */
function sentBack(setCookies: readonly string[], secure = false): CookieRequest {
  const pairs = setCookies.filter((each) => !each.includes('Max-Age=0')).map((each) => each.split(';')[0])
  return { cookies: requestCookies(pairs.join('; ')), secure }
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
    const [set] = new SessionCookie({ ...OPTIONS, path: '/console/' }).store('token', EMPTY)
    expect(set).toMatch(/^nvsid-8080=1\.[\w-]+; Path=\/console\/; HttpOnly; SameSite=Strict$/)
    expect(set).not.toContain('token')
  })

  test('S1 is Secure and carries the prefix over TLS, and is not read from plain HTTP', () => {
    const cookie = new SessionCookie(OPTIONS)
    const set = cookie.store('token', { ...EMPTY, secure: true })
    expect(set[0]).toMatch(/^__Secure-nvsid-8080=.*; Secure$/)
    expect(cookie.read(sentBack(set, true))).toBe('token')
    expect(cookie.read(sentBack(set, false))).toBeUndefined()
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
      expect(new SessionCookie(OPTIONS).read({ cookies, secure: false })).toBeUndefined()
    },
  )

  test('S3 a changed character makes it no session', () => {
    const cookie = new SessionCookie(OPTIONS)
    const { cookies } = sentBack(cookie.store('token', EMPTY))
    const value = cookies.get('nvsid-8080') ?? ''
    const changed = value.slice(0, 10) + (value[10] === 'A' ? 'B' : 'A') + value.slice(11)
    expect(cookie.read({ cookies: new Map([['nvsid-8080', changed]]), secure: false })).toBeUndefined()
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
