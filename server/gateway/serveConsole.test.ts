import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONSOLE, open, send } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { type ConsoleFiles, loadConsoleFiles } from './consoleFiles.ts'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'

const SCRIPT = `export const text = '${'console '.repeat(500)}'`
const BUILD = {
  'index.html':
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" nonce="__CSP_NONCE__" src="./assets/index-a1.js"></script>',
  'assets/index-a1.js': SCRIPT,
  'assets/index-a1.js.br': brotliCompressSync(SCRIPT),
  'assets/index-a1.js.map': '{"sources":[]}',
  'assets/inter-b2.woff2': 'font',
  'favicon.svg': '<svg/>',
  '.vite/manifest.json': '{}',
}
/** Nothing listens there, and nothing here asks it. */
const NO_CONTROLLER = { origin: 'http://127.0.0.1:1' }

let directory: string
let files: ConsoleFiles
let gateway: GatewayUnderTest

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'console-'))
  for (const [path, content] of Object.entries(BUILD)) {
    await mkdir(dirname(join(directory, path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
  files = await loadConsoleFiles(directory)
  gateway = await startGateway({ controller: NO_CONTROLLER, console: files })
})
afterAll(async () => {
  await gateway.close()
  await rm(directory, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => send(gateway.origin, path, { headers })

describe('the page', () => {
  test('P1 has a strict content policy with a nonce', async () => {
    const { headers, body } = await get('/')
    const nonce = /<script type="module" nonce="([^"]+)"/.exec(body)?.[1] ?? 'none'
    expect(nonce).toMatch(/^[\w+/]{24}$/)
    expect(body).not.toContain('__CSP_NONCE__')
    expect(headers['content-security-policy']).toBe(
      [
        "default-src 'none'",
        `script-src 'nonce-${nonce}' 'strict-dynamic'`,
        `style-src 'self' 'nonce-${nonce}'`,
        "style-src-attr 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    )
  })

  test('P1 has another nonce in every response, the same in header and markup', async () => {
    const pages = await Promise.all(Array.from({ length: 20 }, () => get('/')))
    const nonces = pages.map(({ headers, body }) => {
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
      expect(body.split(`nonce="${nonce}"`)).toHaveLength(3)
      return nonce
    })
    expect(new Set(nonces).size).toBe(20)
  })

  test('P2 lets further origins embed it only when configured', async () => {
    const embedded = await startGateway({
      controller: NO_CONTROLLER,
      console: files,
      frameAncestors: ['https://rancher.example.com'],
    })
    const { headers } = await send(embedded.origin, '/')
    await embedded.close()
    expect(headers['content-security-policy']).toContain(
      "; frame-ancestors 'self' https://rancher.example.com; ",
    )
  })

  test('is told what the operator has set, as an attribute that nothing can break out of', async () => {
    const header = { text: `"><script>alert(1)</script>' & $& $1`, colour: '#ff0000' }
    const logo = { body: new Uint8Array([1, 2]), contentType: 'image/png', extension: '.png' }
    const branded = await startGateway({
      controller: { ...NO_CONTROLLER, insecure: true },
      console: { page: '<meta content="__CONSOLE_SETTINGS__"/>', files: new Map() },
      branding: { header, logo },
    })
    const { body } = await send(branded.origin, '/')
    const [, content = ''] = /^<meta content="([^"<>]*)"\/>$/.exec(body) ?? []
    const text = content
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    const settings: unknown = JSON.parse(text)
    expect(settings).toEqual({
      insecureController: true,
      header,
      logo: expect.stringMatching(/^branding\/logo-[\w-]{12}\.png$/),
    })
    // The shape just checked.
    const { headers, status } = await send(branded.origin, `/${(settings as { logo: string }).logo}`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/png',
      'public, max-age=31536000, immutable',
    ])
    await branded.close()
  })

  test('S7 is never stored', async () => {
    expect((await get('/')).headers['cache-control']).toBe('no-store')
  })

  test('lives below the base path only, and is found without the final slash', async () => {
    const below = await startGateway({ controller: NO_CONTROLLER, console: files, basePath: '/k8s/console/' })
    const page = await send(below.origin, '/k8s/console/')
    const asset = await send(below.origin, '/k8s/console/assets/index-a1.js')
    const bare = await send(below.origin, '/k8s/console?x=1')
    const root = await send(below.origin, '/')
    const api = await send(below.origin, '/v1/eula', { headers: CONSOLE })
    const health = await send(below.origin, '/healthz')
    await below.close()
    expect([page.status, asset.status, bare.status, root.status, api.status, health.status]).toEqual([
      200, 200, 308, 404, 404, 200,
    ])
    const location = new URL(String(bare.headers.location), `${below.origin}/k8s/console?x=1`)
    expect(location.href).toBe(`${below.origin}/k8s/console/`)
  })
})

describe('files', () => {
  test('P3 with a hash in the name may be kept for ever', async () => {
    const { headers, body } = await get('/assets/index-a1.js')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(body).toBe(SCRIPT)
  })

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('of text are compressed for browsers that accept %s', async (accepted, coding, unpack) => {
    const headers = { 'Accept-Encoding': accepted }
    const request = open(gateway.origin, '/assets/index-a1.js', { headers })
    request.end()
    // The event's only argument is the response.
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(response.headers['content-encoding']).toBe(coding)
    expect(unpack(await buffer(response)).toString()).toBe(SCRIPT)
  })

  test('the page itself never is: the proxy of Kubernetes rewrites it on the way', async () => {
    const { headers, body } = await get('/', { 'Accept-Encoding': 'gzip, br' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body).toContain('<script')
  })

  test('that are no text are not', async () => {
    const { headers } = await get('/assets/inter-b2.woff2', { 'Accept-Encoding': 'gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-type']).toBe('font/woff2')
  })

  test('without a hash are asked for again and answered with 304', async () => {
    const first = await get('/favicon.svg')
    expect(first.headers['cache-control']).toBe('no-cache')
    const second = await get('/favicon.svg', { 'If-None-Match': String(first.headers.etag) })
    expect(second).toMatchObject({ status: 304, body: '' })
  })

  test.each([
    '/assets/index-a1.js.map',
    '/assets/index-a1.js.br',
    '/.vite/manifest.json',
    '/index.html',
    '/nosuch',
    '/assets/',
    '/assets',
  ])('P5 %s does not exist', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' })
  })

  test.each(['/assets/../index.html', '/assets/%2e%2e/x', '/..%2f..%2fetc/passwd', '//etc/passwd'])(
    'P8 %s is refused',
    async (path) => {
      expect((await get(path)).status).toBe(400)
    },
  )

  test('are only read', async () => {
    expect((await send(gateway.origin, '/', { method: 'POST' })).status).toBe(405)
    expect(await send(gateway.origin, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('P3 headers', () => {
  const EVERYWHERE = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  }

  test.each(['/', '/assets/index-a1.js', '/nosuch', '/healthz', '/v1/eula', '/v1/../x'])(
    'of %s',
    async (path) => {
      const { headers } = await get(path)
      expect(headers).toMatchObject(EVERYWHERE)
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  test.each(['/assets/index-a1.js', '/nosuch', '/v1/eula'])(
    'of %s allow nothing to run or embed it',
    async (path) => {
      const { headers } = await get(path)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.* frame-ancestors 'none'$/)
    },
  )

  test('HSTS is sent over TLS', async () => {
    const secure = await startGateway({
      controller: NO_CONTROLLER,
      console: files,
      tls: { kind: 'self-signed' },
    })
    const { headers } = await send(secure.origin, '/')
    await secure.close()
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('loadConsoleFiles', () => {
  test('says what to do when there is no build', async () => {
    await expect(loadConsoleFiles(join(directory, 'nosuch'))).rejects.toThrow('run "npm run build" first')
  })

  test('P1 refuses a build without a place for the nonce', async () => {
    const other = await mkdtemp(join(tmpdir(), 'console-'))
    await writeFile(join(other, 'index.html'), '<script></script>')
    await expect(loadConsoleFiles(other)).rejects.toThrow('no place for a nonce')
    await rm(other, { recursive: true })
  })
})
