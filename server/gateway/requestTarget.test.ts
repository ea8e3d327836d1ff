import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRequestTarget } from './requestTarget.ts'

describe('parseRequestTarget', () => {
  test('keeps path and query as received and shows the decoded path', () => {
    expect(parseRequestTarget('/v1/user/ldap1%3Aann?f_x=a%2Fb%20c')).toEqual({
      path: '/v1/user/ldap1%3Aann',
      search: '?f_x=a%2Fb%20c',
      decodedPath: '/v1/user/ldap1:ann',
    })
  })

  test('accepts a percent sign in a name, once or twice encoded', () => {
    expect(parseRequestTarget('/v1/group/50%25')?.decodedPath).toBe('/v1/group/50%')
    expect(parseRequestTarget('/v1/group/50%2525')?.decodedPath).toBe('/v1/group/50%')
  })

  test.each([
    ['absolute form', 'http://evil.example/v1/user'],
    ['authority form', 'evil.example:443'],
    ['asterisk form', '*'],
    ['dot segments', '/v1/../etc'],
    ['a final dot segment', '/v1/..'],
    ['a single dot segment', '/v1/./user'],
    ['encoded dots', '/v1/%2e%2e/user'],
    ['half encoded dots', '/v1/.%2E/user'],
    ['twice encoded dots', '/v1/%252e%252e/user'],
    ['an encoded slash', '/v1/user%2fx'],
    ['a twice encoded slash', '/v1/user%252Fx'],
    ['an encoded backslash', '/v1/%5c%5cuser'],
    ['a backslash', '/v1\\user'],
    ['an empty segment', '//evil.example/v1/user'],
    ['an empty segment inside', '/v1//user'],
    ['a NUL', '/v1/user%00'],
    ['a line break', '/v1/user%0d%0aX-Auth-Token:%20x'],
    ['a terminal control sequence', '/v1/user%C2%9B2J'],
    ['a fragment', '/v1/user#x'],
    ['a byte that is no UTF-8', '/v1/user%ff'],
    ['a broken percent sign', '/v1/50%'],
    ['a non-ASCII byte', '/v1/\u00e9'],
    ['endless encoding', `/v1/%${'25'.repeat(5000)}2e`],
  ])('P8 refuses %s', (_, raw) => {
    expect(parseRequestTarget(raw)).toBeUndefined()
  })

  test('P8 whatever it accepts, a URL parser leaves as it is', () => {
    const piece = fc.constantFrom(
      'v1',
      '.',
      '..',
      '/',
      '//',
      '%2e',
      '%2f',
      '%5c',
      '%25',
      '\\',
      'a',
      '?',
      '%41',
      ';',
      '',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const raw = `/${pieces.join('')}`
        const target = parseRequestTarget(raw)
        if (target) expect(new URL(`http://controller${raw}`).pathname).toBe(target.path)
      }),
      { numRuns: 2000 },
    )
  })
})
