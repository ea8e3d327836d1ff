import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { serveWorld } from '../../../mocks/hosts/http.ts'
import { createSigning, IdentityProvider } from '../../../mocks/identity/IdentityProvider.ts'
import { offerSingleSignOn } from '../../../mocks/identity/offerSingleSignOn.ts'
import { createWorld, type World } from '../../../mocks/world/World.ts'
import { CONSOLE, type Received, send } from '../../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../../testing/startGateway.ts'

const PROVIDER = 'http://127.0.0.1:9079'
const MINUTE = 60_000

let signing: Awaited<ReturnType<typeof createSigning>>
let world: World
let provider: IdentityProvider
let gateway: GatewayUnderTest
let closeController: () => Promise<void>

beforeAll(async () => {
  signing = await createSigning()
})
beforeEach(async () => {
  world = createWorld('fleet', { speed: 0 })
  provider = new IdentityProvider(PROVIDER, world.clock, signing)
  offerSingleSignOn(world, provider)
  const [served] = await serveWorld(world, { host: '127.0.0.1', ports: [0] })
  closeController = async () => served?.close()
  gateway = await startGateway({ controller: { origin: served?.url ?? '' } })
})
afterEach(async () => {
  await gateway.close()
  await closeController()
})
afterAll(() => {
  vi.useRealTimers()
})

/** As much of a browser as it takes: cookies, and the console's own address. */
class Browser {
  readonly cookies = new Map<string, string>()
  readonly folder: string

  constructor(folder = '/') {
    this.folder = folder
  }

  get address(): string {
    return `${gateway.origin}${this.folder}`
  }

  async request(method: string, path: string, headers: Record<string, string> = {}, body = '') {
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const answer = await send(gateway.origin, path, { method, headers: { cookie, ...headers }, body })
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(set) ?? []
      if (set.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  /** What the SPA sends for a press of a button. */
  start(server: string, fields: Record<string, unknown> = {}): Promise<Received> {
    const callback = server === 'saml1' ? 'token_auth_server' : 'openId_auth'
    const redirect_endpoint = `${this.address}${callback}`
    const body = {
      redirect_endpoint,
      issuer: redirect_endpoint,
      return_to: '/federation/clusters',
      ...fields,
    }
    return this.request(
      'POST',
      `/v1/token_auth_server/${server}`,
      { ...CONSOLE, Origin: gateway.origin, 'X-Nv-Base': this.folder },
      JSON.stringify(body),
    )
  }

  /** Who the controller says is signed in. */
  async user(): Promise<unknown> {
    const { status, body } = await this.request('GET', '/v1/selfuser', CONSOLE)
    return status === 200 ? (JSON.parse(body) as { user: { fullname: string } }).user.fullname : status
  }
}

function redirectOf({ status, body }: Received): URL {
  expect(status).toBe(200)
  return new URL((JSON.parse(body) as { redirect: { redirect_url: string } }).redirect.redirect_url)
}

async function choose(address: URL, person: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, person })
  return provider.handle(new Request(address, { method: 'POST', body }))
}

/** The form with which the identity provider answers a start. */
async function samlForm(started: Received, person: string): Promise<string> {
  const address = redirectOf(started)
  const request = address.searchParams.get('SAMLRequest') ?? ''
  const page = await choose(address, person, { SAMLRequest: request })
  const [, response = ''] = /name="SAMLResponse" value="([^"]*)"/.exec(await page.text()) ?? []
  return new URLSearchParams({ SAMLResponse: response }).toString()
}

/** The path to which the identity provider sends the browser back. */
async function oidcReturn(started: Received, person: string): Promise<string> {
  const { searchParams, href } = redirectOf(started)
  const fields = {
    redirect_uri: searchParams.get('redirect_uri') ?? '',
    state: searchParams.get('state') ?? '',
  }
  const answer = await choose(new URL(href), person, fields)
  const target = new URL(answer.headers.get('Location') ?? '')
  return `/openId_auth${target.search}`
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PROVIDER }
const post = (browser: Browser, form: string, query = '') =>
  browser.request('POST', `/token_auth_server${query}`, FORM, form)

const failureOf = (answer: Received) => /sso=([a-z]*)/.exec(answer.headers.location ?? '')?.[1]

test('SAML: from the button to the page that was asked for, token in the cookie and nowhere else', async () => {
  const browser = new Browser()
  const started = await browser.start('saml1', { return_to: '/clusters/local/dashboard?tab=1' })
  expect(started.headers['set-cookie']).toEqual([
    expect.stringMatching(/^nvsso-8080-[\w-]{16}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/),
  ])
  const finished = await post(browser, await samlForm(started, 'olga.berger'))
  expect(finished).toMatchObject({
    status: 303,
    headers: { location: './#/signed-in?next=%2Fclusters%2Flocal%2Fdashboard%3Ftab%3D1' },
    body: '',
  })
  expect([...browser.cookies.keys()]).toEqual(['nvsid-8080'])
  expect(finished.headers['set-cookie']?.join()).toContain('SameSite=Strict')
  expect(await browser.user()).toBe('saml1:olga.berger')
})

test('a form posted by another site comes without cookies: it is posted once more from a page of our own', async () => {
  const browser = new Browser()
  const form = await samlForm(await browser.start('saml1'), 'ravi.patel')
  const page = await post(new Browser(), form)
  expect(page.status).toBe(200)
  const [, nonce = ''] = /<script nonce="([^"]+)">/.exec(page.body) ?? []
  expect(page.headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}';`)
  expect(page.body).toContain(`value="${new URLSearchParams(form).get('SAMLResponse') ?? ''}"`)
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(failureOf(await post(new Browser(), form, '?relayed'))).toBe('stale')
  const hostile = await post(
    new Browser(),
    new URLSearchParams({
      SAMLResponse: Buffer.from('<r InResponseTo="a">').toString('base64'),
      RelayState: '"><script>alert(1)</script>',
    }).toString(),
  )
  expect(hostile.body).not.toContain('<script>alert')
  await post(browser, form, '?relayed')
  expect(await browser.user()).toBe('saml1:ravi.patel')
})

test('OpenID Connect: from the button to the page; code and state stay out of the log', async () => {
  const browser = new Browser()
  const back = await oidcReturn(await browser.start('openId1'), 'mei.tanaka')
  const finished = await browser.request('GET', back)
  expect(finished).toMatchObject({
    status: 303,
    headers: { location: './#/signed-in?next=%2Ffederation%2Fclusters' },
  })
  expect(finished.headers['referrer-policy']).toBe('no-referrer')
  expect(await browser.user()).toBe('openId1:mei.tanaka')
  expect(JSON.stringify(gateway.log)).not.toMatch(/code-|state-/)
})

test('S3 ends the session that the browser had before', async () => {
  const browser = new Browser()
  await post(browser, await samlForm(await browser.start('saml1'), 'ravi.patel'))
  const copy = new Browser()
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  await post(browser, await samlForm(await browser.start('saml1'), 'olga.berger'))
  expect(await browser.user()).toBe('saml1:olga.berger')
  expect(await copy.user()).toBe(401)
})

test('sign-ins at the same time never mix, in one browser or in two', async () => {
  const one = new Browser()
  const other = new Browser()
  const olga = await samlForm(await one.start('saml1', { return_to: '/first' }), 'olga.berger')
  const ravi = await samlForm(await one.start('saml1', { return_to: '/second' }), 'ravi.patel')
  const mei = await oidcReturn(await other.start('openId1', { return_to: '/third' }), 'mei.tanaka')

  // What one browser began counts nowhere else, whoever delivers it.
  expect(failureOf(await post(other, olga, '?relayed'))).toBe('stale')
  expect(failureOf(await one.request('GET', mei))).toBe('stale')
  expect(await other.user()).toBe(401)

  expect((await post(one, ravi)).headers.location).toBe('./#/signed-in?next=%2Fsecond')
  expect(await one.user()).toBe('saml1:ravi.patel')
  expect((await post(one, olga)).headers.location).toBe('./#/signed-in?next=%2Ffirst')
  expect(await one.user()).toBe('saml1:olga.berger')
  expect((await other.request('GET', mei)).headers.location).toBe('./#/signed-in?next=%2Fthird')
  expect(await other.user()).toBe('openId1:mei.tanaka')
  expect(failureOf(await post(one, olga, '?relayed'))).toBe('stale')
})

describe('what does not come about ends on the sign-in page, without a session', () => {
  test.each([
    ['somebody without a role', 'tom.ashford', 'refused'],
    ['somebody who cancels', '', 'refused'],
  ])('SAML: %s', async (_, person, failure) => {
    const browser = new Browser()
    const finished = await post(browser, await samlForm(await browser.start('saml1'), person))
    expect(finished.headers.location).toBe(
      `./#/login?sso=${failure}&server=saml1&next=%2Ffederation%2Fclusters`,
    )
    expect([...browser.cookies.keys()]).toEqual([])
  })

  test('OpenID Connect: somebody who cancels', async () => {
    const browser = new Browser()
    const back = await oidcReturn(await browser.start('openId1'), '')
    expect(failureOf(await browser.request('GET', back))).toBe('cancelled')
  })

  test('a controller that has gone away', async () => {
    const browser = new Browser()
    const form = await samlForm(await browser.start('saml1'), 'olga.berger')
    await closeController()
    expect(failureOf(await post(browser, form))).toBe('unavailable')
    expect((await browser.start('saml1')).status).toBe(502)
    closeController = () => Promise.resolve()
  })

  test('an account that is blocked', async () => {
    const browser = new Browser()
    const form = await samlForm(await browser.start('saml1'), 'olga.berger')
    world.plan('gke-one', 'POST /v1/auth/saml1', { status: 401, body: { code: 47 } })
    expect(failureOf(await post(browser, form))).toBe('blocked')
    expect(gateway.troubles()).toEqual(['blocked: nobody was signed in'])
  })

  test('one that took longer than ten minutes', async () => {
    const browser = new Browser()
    const form = await samlForm(await browser.start('saml1'), 'olga.berger')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * MINUTE })
    expect(failureOf(await post(browser, form, '?relayed'))).toBe('stale')
    vi.useRealTimers()
  })

  test.each(['', 'SAMLResponse=', 'SAMLResponse=PHI%2B', 'x'.repeat(1_100_000)])(
    'a form that is none (%#)',
    async (form) => {
      expect(failureOf(await post(new Browser(), form))).toBe('stale')
    },
  )
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/a b',
  '/a\nSet-Cookie: x=1',
  'relative',
  `/${'x'.repeat(2000)}`,
])('S10 %j is no page of the console to return to', async (return_to) => {
  const browser = new Browser()
  const finished = await post(
    browser,
    await samlForm(await browser.start('saml1', { return_to }), 'olga.berger'),
  )
  expect(finished.headers.location).toBe('./#/signed-in?next=%2F')
})

test.each([
  'https://evil.example/token_auth_server',
  '/token_auth_server',
  'http://127.0.0.1:1/token_auth_server',
  '{origin}/evil/token_auth_server',
  '{origin}/elsewhere',
])('the callback %s is not ours', async (callback) => {
  const redirect_endpoint = callback.replace('{origin}', gateway.origin)
  const answer = await new Browser().start('saml1', { redirect_endpoint })
  expect(answer.status).toBe(400)
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('P7 no other site can begin a sign-in, and an unknown server is the controller’s to refuse', async () => {
  const browser = new Browser()
  expect((await browser.request('POST', '/v1/token_auth_server/saml1', {}, '{}')).status).toBe(403)
  expect(await browser.start('nosuch')).toMatchObject({
    status: 400,
    body: expect.stringContaining('"code":6'),
  })
})

test('below a path that only the browser knows, cookies stay there and nothing leads out of it', async () => {
  const folder = '/k8s/clusters/c-1/api/v1/namespaces/nv/services/https:neuvector-service-webui:8443/proxy/'
  const browser = new Browser(folder)
  const started = await browser.start('saml1')
  expect(started.headers['set-cookie']?.[0]).toContain(`; Path=${folder};`)
  const finished = await post(browser, await samlForm(started, 'olga.berger'))
  expect(finished.headers.location).toMatch(/^\.\/#\//)
  for (const cookie of finished.headers['set-cookie'] ?? []) expect(cookie).toContain(`; Path=${folder};`)
})

test('S2 over TLS the cookie of a pending sign-in is bound to TLS, too', async () => {
  const plain = gateway
  const controller = world.controllers[0]?.addresses.at(-1)?.rest
  gateway = await startGateway({
    controller: { origin: `http://127.0.0.1:${String(controller?.port)}` },
    tls: { kind: 'self-signed' },
  })
  const started = await new Browser().start('saml1')
  expect(started.headers['set-cookie']?.[0]).toMatch(/^__Host-nvsso-.*; SameSite=Lax; Secure; Max-Age=600$/)
  await plain.close()
})

test('a browser keeps only a few sign-ins that never came back', async () => {
  const browser = new Browser()
  for (let index = 0; index < 7; index++) await browser.start('openId1')
  expect(browser.cookies.size).toBe(4)
  const form = await samlForm(await browser.start('saml1'), 'olga.berger')
  await post(browser, form)
  expect(await browser.user()).toBe('saml1:olga.berger')
})

test('licence terms that were ticked are accepted once the person is in', async () => {
  const { state } = world.controller('gke-one')
  state.eulaAccepted = false
  const browser = new Browser()
  await post(browser, await samlForm(await browser.start('saml1'), 'olga.berger'))
  expect(state.eulaAccepted).toBe(false)
  await post(browser, await samlForm(await browser.start('saml1', { accepts_terms: true }), 'olga.berger'))
  expect(state.eulaAccepted).toBe(true)
})

describe('single logout', () => {
  const askLogout = (browser: Browser, server = 'saml1') => {
    const redirect_endpoint = `${browser.address}samlslo`
    const headers = { ...CONSOLE, Origin: gateway.origin }
    const body = JSON.stringify({ redirect_endpoint, issuer: redirect_endpoint })
    return browser.request('POST', `/v1/token_auth_server/${server}/slo`, headers, body)
  }

  test('leads to the identity provider and back to the sign-in page', async () => {
    const browser = new Browser()
    await post(browser, await samlForm(await browser.start('saml1'), 'olga.berger'))
    const address = redirectOf(await askLogout(browser))
    expect(address.pathname).toBe('/saml/slo')
    const signedOut = await provider.handle(new Request(address))
    expect(signedOut.headers.get('Location')).toBe(`${gateway.origin}/samlslo`)
    for (const method of ['GET', 'POST']) {
      expect(await new Browser().request(method, '/samlslo')).toMatchObject({
        status: 303,
        headers: { location: './#/login' },
      })
    }
  })

  test('is only for people who came by SAML', async () => {
    const browser = new Browser()
    expect((await askLogout(browser)).status).toBe(401)
    await browser.request('GET', await oidcReturn(await browser.start('openId1'), 'olga.berger'))
    expect((await askLogout(browser, 'openId1')).status).toBe(400)
    expect(JSON.parse((await askLogout(browser)).body)).toMatchObject({ redirect: { redirect_url: '' } })
  })
})
