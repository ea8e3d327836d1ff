import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StartupError } from '../StartupError.ts'
import { readBranding } from './readBranding.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="#123456"/></svg>'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'branding-'))
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('readBranding', () => {
  test('is empty when nothing is set', () => {
    expect(readBranding({})).toEqual({})
  })

  test('reads every setting of the manager of NeuVector, plain or in base64', () => {
    const plain = {
      CUSTOM_LOGIN_LOGO: SVG,
      CUSTOM_EULA_POLICY: '<p>Only for <b>authorised</b> people.</p><p>You are watched.</p>',
      CUSTOM_PAGE_HEADER_COLOR: '#0A5',
      CUSTOM_PAGE_HEADER_CONTENT: '<span>Classified &amp; <i>secret</i></span>',
      CUSTOM_PAGE_FOOTER_COLOR: 'Red',
      CUSTOM_PAGE_FOOTER_CONTENT: 'Do not copy this text',
    }
    const coded = Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [name, name.endsWith('COLOR') ? value : base64(value)]),
    )
    const branding = {
      logo: { body: new Uint8Array(Buffer.from(SVG)), contentType: 'image/svg+xml', extension: '.svg' },
      policy: 'Only for authorised people.\nYou are watched.',
      header: { text: 'Classified & secret', colour: '#00aa55' },
      footer: { text: 'Do not copy this text', colour: '#ff0000' },
    }
    expect(readBranding(plain)).toEqual(branding)
    expect(readBranding(coded)).toEqual(branding)
  })

  test('takes ordinary words for words, although they could be base64', () => {
    const text = (content: string) =>
      readBranding({ CUSTOM_PAGE_HEADER_COLOR: 'blue', CUSTOM_PAGE_HEADER_CONTENT: content }).header?.text
    for (const word of ['Test', 'PRODUCTION12', 'InternalUseOnlyDoNotShareIt1']) expect(text(word)).toBe(word)
  })

  test('reads logo and policy from files as they are', async () => {
    const logo = join(directory, 'logo')
    const policy = join(directory, 'policy.txt')
    await writeFile(logo, PNG)
    await writeFile(policy, 'VGhlc2UgYXJlIHdvcmRz')
    expect(readBranding({ CUSTOM_LOGIN_LOGO_FILE: logo, CUSTOM_EULA_POLICY_FILE: policy })).toMatchObject({
      logo: { contentType: 'image/png' },
      policy: 'VGhlc2UgYXJlIHdvcmRz',
    })
  })

  test('the footer takes the colour of the header when it has none', () => {
    const { footer } = readBranding({
      CUSTOM_PAGE_HEADER_COLOR: '#123456',
      CUSTOM_PAGE_FOOTER_CONTENT: 'x',
    })
    expect(footer).toEqual({ text: 'x', colour: '#123456' })
  })

  test.each([
    ['a script', '<svg><script>alert(1)</script></svg>'],
    ['a script in another case', '<svg>< SCRIPT>alert(1)</script></svg>'],
    ['a handler', '<svg onload="alert(1)"/>'],
    ['foreign markup', '<svg><foreignObject><p>x</p></foreignObject></svg>'],
    ['a link', '<svg><a href="https://evil.example"><rect/></a></svg>'],
    ['a script link', '<svg><a xlink:href="javascript:alert(1)"/></svg>'],
    ['a picture from elsewhere', '<svg><image href="//evil.example/x.png"/></svg>'],
    ['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'],
    ['no picture at all', '<b>Our logo</b>'],
    ['too much', `<svg>${' '.repeat(600_000)}</svg>`],
  ])('X2 a logo with %s is refused', (_, logo) => {
    expect(() => readBranding({ CUSTOM_LOGIN_LOGO: logo })).toThrow(/^CUSTOM_LOGIN_LOGO must be a PNG/)
  })

  test('X2 no markup is left of a text', () => {
    const { policy } = readBranding({
      CUSTOM_EULA_POLICY:
        'a<script>alert(1)</script>b<img src=x onerror=alert(1)>c<style>d</style>e<!-- f -->g<svg/onload=alert(1)',
    })
    expect(policy).toBe('abceg')
  })

  test('text that only looks like markup stays, invisible characters go', () => {
    const { policy } = readBranding({
      CUSTOM_EULA_POLICY: '1 < 2 &lt;b&gt; &#x41;&#10;\u202eevil\u0007 & more',
    })
    expect(policy).toBe('1 < 2 <b> A\nevil & more')
  })

  test.each([
    [{ CUSTOM_PAGE_HEADER_COLOR: 'url(x)' }, 'CUSTOM_PAGE_HEADER_COLOR must be a colour'],
    [{ CUSTOM_PAGE_HEADER_CONTENT: 'x' }, 'CUSTOM_PAGE_HEADER_CONTENT needs CUSTOM_PAGE_HEADER_COLOR'],
    [{ CUSTOM_PAGE_FOOTER_CONTENT: 'x' }, 'CUSTOM_PAGE_FOOTER_CONTENT needs CUSTOM_PAGE_FOOTER_COLOR'],
    [
      { CUSTOM_PAGE_HEADER_COLOR: 'red', CUSTOM_PAGE_HEADER_CONTENT: 'x '.repeat(80) },
      'CUSTOM_PAGE_HEADER_CONTENT may have at most 120 characters',
    ],
    [{ CUSTOM_EULA_POLICY: 'x '.repeat(40_000) }, 'CUSTOM_EULA_POLICY may have at most 64 kB'],
    [{ CUSTOM_LOGIN_LOGO_FILE: '/nosuch' }, 'CUSTOM_LOGIN_LOGO_FILE must name a readable file'],
    [{ CUSTOM_LOGIN_LOGO_FILE: 'a', CUSTOM_LOGIN_LOGO: SVG }, 'contradict each other'],
  ])('explains %j in one line', (variables, message) => {
    expect(() => readBranding(variables)).toThrow(StartupError)
    expect(() => readBranding(variables)).toThrow(message)
  })
})
