import { beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../world/World.ts'
import type { Controller } from './Controller.ts'

let world: World
let controller: Controller

beforeEach(() => {
  world = createWorld('fleet', { speed: 0 })
  controller = world.controller('k3s-store-101')
  controller.state.rancher = {
    isTrusted: true,
    termsAccepted: false,
    people: {
      'cookie-of-olga': { username: 'olga', role: 'admin' },
      'cookie-of-nora': { username: 'nora', role: '' },
    },
  }
})

/** Calls the REST API as the gateway does, with the token and Rancher's cookie. */
async function call(method: string, path: string, cookie: string, token = '') {
  const headers = new Headers()
  if (cookie !== '') headers.set('X-R-Sess', cookie)
  if (token !== '') headers.set('X-Auth-Token', token)
  const response = await controller.handle(new Request(`http://controller${path}`, { method, headers }))
  const text = await response.text()
  const body: unknown = text === '' ? '' : JSON.parse(text)
  return { status: response.status, body }
}

const signIn = (cookie: string) => call('POST', '/v1/auth', cookie)

/** The token of a sign-in that succeeded. */
async function tokenOf(cookie: string): Promise<string> {
  const { status, body } = await signIn(cookie)
  expect(status).toBe(200)
  return (body as { token: { token: string } }).token.token
}

test('the cookie of Rancher signs in without a password, as an account of its own', async () => {
  expect(await signIn('cookie-of-olga')).toMatchObject({
    status: 200,
    body: {
      password_days_until_expire: -1,
      token: { fullname: 'Rancher:olga', server: 'Rancher', role: 'admin' },
    },
  })
})

test.each([
  ['a cookie Rancher does not accept', 'cookie-of-nobody', 401, 51],
  ['somebody Rancher gives no role here', 'cookie-of-nora', 410, 3],
])('%s is refused', async (_, cookie, status, code) => {
  expect(await signIn(cookie)).toMatchObject({ status, body: { code } })
})

test('nobody comes in through Rancher where it is not trusted, and nobody who is blocked', async () => {
  await signIn('cookie-of-olga')
  const account = controller.state.users.find(({ fullname }) => fullname === 'Rancher:olga')
  Object.assign(account ?? {}, { blockedUntilMs: controller.worldNow() + 1 })
  expect(await signIn('cookie-of-olga')).toMatchObject({ status: 401, body: { code: 47 } })
  controller.state.rancher.isTrusted = false
  expect(await signIn('cookie-of-olga')).toMatchObject({ status: 401, body: { code: 50 } })
})

test('a session needs the cookie it was opened with, as long as Rancher accepts it', async () => {
  const token = await tokenOf('cookie-of-olga')
  const self = (cookie: string) => call('GET', '/v1/selfuser', cookie, token)
  expect(await self('cookie-of-olga')).toMatchObject({ status: 200, body: { user: { server: 'Rancher' } } })
  expect(await self('cookie-of-nora')).toMatchObject({ status: 401, body: { code: 51 } })
  expect(await self('')).toMatchObject({ status: 401, body: { code: 3 } })
  controller.state.rancher.people = {}
  expect(await self('cookie-of-olga')).toMatchObject({ status: 401, body: { code: 51 } })
})

test('the licence terms are accepted for Rancher users apart', async () => {
  const terms = async (sso: boolean) => {
    const headers = new Headers(sso ? { 'X-R-SSO': 'true' } : {})
    const response = await controller.handle(new Request('http://controller/v1/eula', { headers }))
    return ((await response.json()) as { eula: { accepted: boolean } }).eula.accepted
  }
  expect([await terms(false), await terms(true)]).toEqual([true, false])
  const headers = { 'X-R-Sess': 'cookie-of-olga', 'X-Auth-Token': await tokenOf('cookie-of-olga') }
  const body = JSON.stringify({ eula: { accepted: true } })
  await controller.handle(new Request('http://controller/v1/eula', { method: 'POST', headers, body }))
  expect([await terms(false), await terms(true)]).toEqual([true, true])
})
