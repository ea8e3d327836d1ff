import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, send } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

const RANCHER_PATH =
  '/k8s/clusters/local/api/v1/namespaces/cattle-neuvector-system/services/https:neuvector-service-webui:8443/proxy/'
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.canary-token.signature'
const SIGNED_IN = { need_to_reset_password: false, token: { token: TOKEN, username: 'admin', role: 'admin' } }
const UNAUTHENTICATED = { code: 3, error: 'Authentication failed', message: 'Authentication failed' }

let controller: StubController
let gateway: GatewayUnderTest

beforeEach(async () => {
  controller = await startStubController()
  gateway = await startGateway({ controller })
})
afterEach(async () => {
  await gateway.close()
  await controller.close()
})

/** Calls the API of the gateway. */
function call(method: string, path: string, headers: Record<string, string> = {}) {
  return send(gateway.origin, path, { method, headers: { ...CONSOLE, ...headers } })
}

/** Signs in and returns what a browser would send as `Cookie` from then on. */
async function signIn(path = '/v1/auth'): Promise<string> {
  controller.answerWith(200, SIGNED_IN)
  const { headers } = await call('POST', path)
  controller.answerWith(200, {})
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

const lastHeaders = () => controller.received.at(-1)?.headers ?? {}
const CLEARED = ['nvsid-8080=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0']

describe('signing in', () => {
  test.each(['/v1/auth', '/v1/auth/ldap1', '/v1/%61uth', '/v1/auth?x=1'])(
    'S1 the token of POST %s goes into the cookie and nowhere else',
    async (path) => {
      controller.answerWith(200, SIGNED_IN, { 'X-Auth-Token': TOKEN, 'Set-Cookie': `t=${TOKEN}` })
      const answer = await call('POST', path)
      expect(JSON.parse(answer.body)).toEqual({ ...SIGNED_IN, token: { ...SIGNED_IN.token, token: '' } })
      expect(answer.headers['set-cookie']).toHaveLength(1)
      expect(JSON.stringify(answer)).not.toContain('canary')
    },
  )

  test('S1 a compressed answer gives up its token too', async () => {
    const body = gzipSync(JSON.stringify(SIGNED_IN))
    controller.onRequest((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(body))
    const answer = await call('POST', '/v1/auth', { 'Accept-Encoding': 'gzip, br' })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(answer.body)).toMatchObject({ token: { token: '', username: 'admin' } })
    expect(answer.headers['set-cookie']).toHaveLength(1)
  })

  test.each([
    ['no JSON', `token: ${TOKEN}`],
    ['two documents', `${JSON.stringify(SIGNED_IN)}${JSON.stringify(SIGNED_IN)}`],
    ['a list', JSON.stringify([SIGNED_IN])],
    ['a bare token', JSON.stringify({ token: TOKEN })],
    ['more than a megabyte', JSON.stringify({ ...SIGNED_IN, filler: 'x'.repeat(1_100_000) })],
  ])('S1 an answer that is %s is not passed on', async (_, body) => {
    controller.answerWith(200, body)
    const answer = await call('POST', '/v1/auth')
    expect(answer.status).toBe(502)
    expect(JSON.stringify(answer)).not.toContain('canary')
  })

  test('an answer that asks for a new password passes unchanged, without a session', async () => {
    const body = '{"need_to_reset_password": true, "token": null}'
    controller.answerWith(200, body)
    const answer = await call('POST', '/v1/auth')
    expect(answer).toMatchObject({ status: 200, body })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('a refused sign-in passes with its code and leaves the session of other tabs alone', async () => {
    const cookie = await signIn()
    controller.answerWith(401, UNAUTHENTICATED)
    const answer = await call('POST', '/v1/auth', { cookie })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body)).toEqual(UNAUTHENTICATED)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('S3 is done without the old token', async () => {
    const cookie = await signIn()
    await call('POST', '/v1/auth', { cookie })
    expect(lastHeaders()['x-auth-token']).toBeUndefined()
  })

  test('S3 ends the session it replaces, here and at the controller', async () => {
    const old = await signIn()
    const signedOut = new Promise<unknown>((resolve) => {
      controller.onRequest((request, response) => {
        if (request.method === 'DELETE') resolve([request.url, request.headers['x-auth-token']])
        const body = { ...SIGNED_IN, token: { ...SIGNED_IN.token, token: 'another token' } }
        response.end(JSON.stringify(body))
      })
    })
    await call('POST', '/v1/auth', { cookie: old })
    expect(await signedOut).toEqual(['/v1/auth', TOKEN])
    controller.answerWith(401, UNAUTHENTICATED)
    const late = await call('GET', '/v1/selfuser', { cookie: old })
    expect(lastHeaders()['x-auth-token']).toBeUndefined()
    // The browser has a newer cookie of this name by now.
    expect(late.headers['set-cookie']).toBeUndefined()
  })

  test('K4 the log names neither token nor cookie', async () => {
    const cookie = await signIn()
    await controller.close()
    await call('GET', '/v1/fed/join_token?token_duration=60&canary=1', { cookie })
    expect(gateway.log.at(-1)).toMatchObject({ method: 'GET', path: '/v1/fed/join_token' })
    const written = JSON.stringify(gateway.log)
    for (const secret of ['canary', cookie, cookie.slice(20)]) expect(written).not.toContain(secret)
    controller = await startStubController()
  })
})

describe('a session', () => {
  test('S1 turns the cookie into X-Auth-Token, whatever header the browser sends itself', async () => {
    const cookie = await signIn()
    await call('GET', '/v1/selfuser', { cookie, 'X-Auth-Token': 'forged' })
    expect(lastHeaders()['x-auth-token']).toBe(TOKEN)
    expect(lastHeaders().cookie).toBeUndefined()
  })

  test('S1 an X-Auth-Token of the browser alone is no session', async () => {
    await call('GET', '/v1/selfuser', { 'X-Auth-Token': 'forged' })
    expect(lastHeaders()['x-auth-token']).toBeUndefined()
  })

  test('S3 a foreign, damaged or differently named cookie is no session', async () => {
    const cookie = await signIn()
    for (const other of [
      cookie.slice(0, -4),
      cookie.replace('8080', '8081'),
      'nvsid-8080=garbage',
      `x; ${cookie}x`,
    ]) {
      const answer = await call('GET', '/v1/selfuser', { cookie: other })
      expect(answer.status).toBe(200)
      expect(lastHeaders()['x-auth-token']).toBeUndefined()
    }
  })

  test('survives a restart and is shared by replicas with the same key', async () => {
    const sessionKey = Buffer.alloc(32, 7)
    const [first, second] = await Promise.all([
      startGateway({ controller, sessionKey }),
      startGateway({ controller, sessionKey }),
    ])
    controller.answerWith(200, SIGNED_IN)
    const { headers } = await send(first.origin, '/v1/auth', { method: 'POST', headers: CONSOLE })
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    await first.close()
    await send(second.origin, '/v1/selfuser', { headers: { ...CONSOLE, cookie } })
    await second.close()
    expect(lastHeaders()['x-auth-token']).toBe(TOKEN)
  })

  test('S9 the cookie R_SESS goes along as X-R-Sess, byte for byte, on sign-in and on every call', async () => {
    const cookie = `${await signIn()}; R_SESS=token-x%2By:z=; other=1`
    await call('GET', '/v1/selfuser', { cookie })
    expect(lastHeaders()).toMatchObject({ 'x-r-sess': 'token-x%2By:z=', 'x-auth-token': TOKEN })
    await call('POST', '/v1/auth', { cookie })
    expect(lastHeaders()['x-r-sess']).toBe('token-x%2By:z=')
    await call('GET', '/v1/selfuser', { 'X-R-Sess': 'forged' })
    expect(lastHeaders()['x-r-sess']).toBeUndefined()
  })

  test('S2 over TLS the cookie is Secure and bound to this host', async () => {
    const secure = await startGateway({ controller, tls: { kind: 'self-signed' } })
    controller.answerWith(200, SIGNED_IN)
    const answer = await send(secure.origin, '/v1/auth', { method: 'POST', headers: CONSOLE })
    await secure.close()
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-nvsid-8080=.*; Path=\/; .*; Secure$/)
  })

  test.each([
    ['https', true, '__Host-nvsid-8080'],
    ['https, http', true, '__Host-nvsid-8080'],
    ['http', true, 'nvsid-8080'],
    ['http, https', true, 'nvsid-8080'],
    ['https', false, 'nvsid-8080'],
  ])('S2 behind a proxy that says %s, trusted: %s, the cookie is %s', async (told, trusted, name) => {
    const behind = await startGateway({ controller, trustForwardedProto: trusted })
    controller.answerWith(200, SIGNED_IN)
    const headers = { ...CONSOLE, 'X-Forwarded-Proto': told }
    const answer = await send(behind.origin, '/v1/auth', { method: 'POST', headers })
    const [cookie = ''] = answer.headers['set-cookie']?.[0]?.split(';') ?? []
    await send(behind.origin, '/v1/selfuser', { headers: { ...headers, cookie } })
    await behind.close()
    expect(cookie.split('=')[0]).toBe(name)
    expect(lastHeaders()['x-auth-token']).toBe(TOKEN)
    const isSecure = name.startsWith('__')
    expect('strict-transport-security' in answer.headers).toBe(isSecure)
  })

  test.each([
    ['/', '/'],
    ['/console/', '/console/'],
    [RANCHER_PATH, RANCHER_PATH],
    ['//evil/', '/'],
    ['/a; Domain=evil.example/', '/'],
    ['/a,b/', '/'],
    ['/../', '/'],
    ['/a/./', '/'],
    ['/a/%2/', '/'],
    ['/without-end', '/'],
    ['https://evil.example/', '/'],
    [`/${'a'.repeat(1100)}/`, '/'],
  ])('S2 a page served from %.80s gets a cookie for %s', async (told, path) => {
    controller.answerWith(200, SIGNED_IN)
    const answer = await call('POST', '/v1/auth', { 'X-Nv-Base': told })
    expect(answer.headers['set-cookie']?.[0]).toContain(`; Path=${path}; HttpOnly`)
  })

  test('S2 a page outside of the base path is not believed', async () => {
    const below = await startGateway({ controller, basePath: '/console/' })
    controller.answerWith(200, SIGNED_IN)
    const pathFor = async (told: string) => {
      const headers = { ...CONSOLE, 'X-Nv-Base': told }
      const answer = await send(below.origin, '/console/v1/auth', { method: 'POST', headers })
      return /Path=([^;]*)/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[1]
    }
    expect(await pathFor('/other/')).toBe('/console/')
    expect(await pathFor('/proxy/console/')).toBe('/proxy/console/')
    await below.close()
  })
})

describe('the end of a session', () => {
  test('S3 signing out reaches the controller with the token, then clears the cookie', async () => {
    const cookie = await signIn()
    const answer = await call('DELETE', '/v1/auth', { cookie })
    expect(controller.received.at(-1)).toMatchObject({ method: 'DELETE', url: '/v1/auth' })
    expect(lastHeaders()['x-auth-token']).toBe(TOKEN)
    expect(answer.headers['set-cookie']).toEqual(CLEARED)
  })

  test('S3 signing out clears the cookie even when the controller is gone', async () => {
    const cookie = await signIn()
    await controller.close()
    const answer = await call('DELETE', '/v1/auth', { cookie })
    expect(answer.status).toBe(502)
    expect(answer.headers['set-cookie']).toEqual(CLEARED)
    controller = await startStubController()
  })

  test('S3 a copy of the cookie is worth nothing after signing out, although the controller was not told', async () => {
    const cookie = await signIn()
    controller.answerWith(503, {})
    await call('DELETE', '/v1/auth', { cookie })
    await call('GET', '/v1/selfuser', { cookie })
    expect(lastHeaders()['x-auth-token']).toBeUndefined()
  })

  test('S3 a local 401 with code 3 clears the cookie', async () => {
    const cookie = await signIn()
    controller.answerWith(401, UNAUTHENTICATED)
    const answer = await call('GET', '/v1/selfuser', { cookie })
    expect(answer.headers['set-cookie']).toEqual(CLEARED)
    expect(JSON.parse(answer.body)).toEqual(UNAUTHENTICATED)
  })

  test.each([
    ['a forwarded 401', '/v1/fed/cluster/abc/v1/selfuser', UNAUTHENTICATED],
    ['a 401 of Rancher', '/v1/selfuser', { ...UNAUTHENTICATED, code: 51 }],
    ['a 401 without JSON', '/v1/selfuser', 'no'],
  ])('S9 %s keeps the cookie', async (_, path, body) => {
    const cookie = await signIn()
    controller.answerWith(401, body)
    const answer = await call('GET', path, { cookie })
    expect(answer.status).toBe(401)
    expect(answer.body).toBe(typeof body === 'string' ? body : JSON.stringify(body))
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test.each([
    ['DELETE', '/v1/fed/cluster/abc/v1/auth'],
    ['DELETE', '/v1/fed/cluster/abc/v1/%61uth'],
    ['DELETE', '/v1/fed/cluster/abc/v1/%2561uth'],
    ['DELETE', '/v1/fed/cluster/abc/v1/auth%3Fx'],
    ['DELETE', '/v1/fed/cluster/abc/v1/AUTH'],
    ['POST', '/v1/fed/cluster/abc/v1/auth'],
    ['POST', '/v1/fed/cluster/abc/v1/auth/ldap1'],
    ['POST', '/v1/fed/cluster/abc/v1/fed_auth'],
    ['POST', '/v1/fed_auth'],
  ])('P8 %s %s never reaches a controller', async (method, path) => {
    const answer = await call(method, path)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 4, error: 'Operation not allowed' })
    expect(controller.received).toEqual([])
  })

  test('keeping a member session alive is forwarded', async () => {
    const answer = await call('PATCH', '/v1/fed/cluster/abc/v1/auth')
    expect(answer.status).toBe(200)
    expect(controller.received).toHaveLength(1)
  })
})
