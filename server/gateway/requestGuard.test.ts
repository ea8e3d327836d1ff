import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, send, sendRaw } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

let controller: StubController
let gateway: GatewayUnderTest

beforeAll(async () => {
  controller = await startStubController()
  gateway = await startGateway({ controller })
})
afterAll(async () => {
  await gateway.close()
  await controller.close()
})
beforeEach(() => {
  controller.received.length = 0
})

const own = () => `127.0.0.1:${String(gateway.port)}`

describe('P7 cross-site requests', () => {
  test.each(['GET', 'POST', 'PATCH', 'DELETE'])('a %s without our header is refused', async (method) => {
    const answer = await send(gateway.origin, '/v1/group', { method })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 0, error: 'Request refused' })
    expect(controller.received).toEqual([])
  })

  test.each([
    [{ 'X-Nv-Console': '0' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': '' }],
    [{ Origin: 'null' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'http://127.0.0.1:1' }],
    [{ Origin: 'http://127.0.0.1' }],
    [{ Origin: '' }],
    [{ Origin: 'http://a.example', 'Sec-Fetch-Site': 'cross-site' }],
  ])('with %j are refused', async (headers) => {
    const answer = await send(gateway.origin, '/v1/group', { headers: { ...CONSOLE, ...headers } })
    expect(answer.status).toBe(403)
    expect(controller.received).toEqual([])
  })

  test.each([
    ['from our own page', { 'Sec-Fetch-Site': 'same-origin' }],
    [
      'from our own page behind a proxy that replaces Host',
      { Origin: 'https://rancher.example', 'Sec-Fetch-Site': 'same-origin' },
    ],
    ['typed by the user', { 'Sec-Fetch-Site': 'none' }],
    ['from a client that sends neither', {}],
  ])('but those %s pass', async (_, headers) => {
    const answer = await send(gateway.origin, '/v1/group', { headers: { ...CONSOLE, ...headers } })
    expect(answer.status).toBe(200)
  })

  test.each(['http', 'https'])(
    'with our own origin over %s pass: TLS may end in front of the gateway',
    async (scheme) => {
      const Origin = `${scheme}://${own()}`
      const answer = await send(gateway.origin, '/v1/group', { headers: { ...CONSOLE, Origin } })
      expect(answer.status).toBe(200)
    },
  )

  test('a preflight gets no permission', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Headers': 'x-nv-console' }
    const answer = await send(gateway.origin, '/v1/group', { method: 'OPTIONS', headers })
    expect(answer.status).toBe(405)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('P8 methods and paths', () => {
  test.each(['HEAD', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const answer = await send(gateway.origin, '/v1/group', { method, headers: CONSOLE })
    expect(answer.status).toBe(405)
    expect(controller.received).toEqual([])
  })

  test.each([
    '/v1/../secret',
    '/v1/%2e%2e/secret',
    '//evil.example/v1/x',
    '/v1//x',
    '/v1/a%2fb',
    '/v1/%5c',
    '/v1/%00',
  ])('%s is refused', async (path) => {
    const answer = await send(gateway.origin, path, { headers: CONSOLE })
    expect(answer.status).toBe(400)
    expect(controller.received).toEqual([])
  })

  test.each(['/v3/x', '/V1/group', '/%761/group', '/v1', '/v10/x', '/x/v1/group'])(
    '%s is not part of the API',
    async (path) => {
      const answer = await send(gateway.origin, path, { headers: CONSOLE })
      expect(answer.status).toBe(404)
      expect(controller.received).toEqual([])
    },
  )

  test('an absolute request target is refused', async () => {
    const lines = [
      'GET http://evil.example/v1/x HTTP/1.1',
      `Host: ${own()}`,
      'X-Nv-Console: 1',
      'Connection: close',
    ]
    expect(await sendRaw(gateway.port, `${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
    expect(controller.received).toEqual([])
  })

  test.each([
    ['length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40'],
    ['an unknown transfer coding', 'Transfer-Encoding: xchunked'],
    ['a folded header', 'X-A: b\r\n Content-Length: 4'],
  ])('a body framed with %s is refused', async (_, framing) => {
    const head = `POST /v1/group HTTP/1.1\r\nHost: ${own()}\r\nX-Nv-Console: 1\r\nConnection: close\r\n${framing}\r\n\r\n`
    expect(await sendRaw(gateway.port, `${head}0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400 /,
    )
    expect(controller.received).toEqual([])
  })

  test('path, query and percent-encoding reach the controller as sent', async () => {
    const path = '/v2/workload/a%20b%2525?f_name=in,a%7Cb&view=pod'
    await send(gateway.origin, path, { headers: CONSOLE })
    expect(controller.received[0]?.url).toBe(path)
  })
})

describe('P8 headers', () => {
  test('only the listed ones reach the controller', async () => {
    const passed = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-transaction-id': 't1',
      'x-nv-page': 'dashboard',
      'x-import-overwrite': '1',
      'x-as-standalone': 'true',
      'x-r-sso': 'true',
    }
    const dropped = {
      Cookie: 'a=b',
      Authorization: 'Basic eDp5',
      'X-Auth-Apikey': 'name:secret',
      'X-Forwarded-For': '1.2.3.4',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'for=1.2.3.4',
      'X-Real-Ip': '1.2.3.4',
      'X-HTTP-Method-Override': 'DELETE',
      'Proxy-Authorization': 'Basic eDp5',
      TE: 'trailers',
      Referer: 'http://127.0.0.1/?secret',
      'User-Agent': 'x',
    }
    await send(gateway.origin, '/v1/group', {
      method: 'POST',
      headers: { ...CONSOLE, ...passed, ...dropped },
      body: '{}',
    })
    const { headers } = controller.received[0] ?? {}
    expect(headers).toEqual({
      ...passed,
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
      host: `127.0.0.1:${String(controller.port)}`,
      connection: 'keep-alive',
      'content-length': '2',
    })
  })

  test('only the listed ones reach the browser', async () => {
    const listed = {
      'content-disposition': 'attachment; filename=a.yaml',
      'x-transaction-id': 't1',
      date: 'Sun, 22 Nov 2026 15:31:25 GMT',
    }
    const hidden = {
      'Set-Cookie': 'a=b',
      'X-Auth-Token': 't',
      Server: 'x',
      'Access-Control-Allow-Origin': '*',
    }
    controller.answerWith(200, {}, { ...listed, ...hidden })
    const { headers } = await send(gateway.origin, '/v1/group', { headers: CONSOLE })
    expect(headers).toMatchObject({
      ...listed,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    for (const name of Object.keys(hidden)) expect(headers).not.toHaveProperty(name.toLowerCase())
  })
})
