import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SimClient } from '../world/SimClient.ts'
import { createWorld, type World } from '../world/World.ts'
import { decodeText, encodeText, fromBase64, toBase64 } from './bytes.ts'
import { createSigning, IdentityProvider } from './IdentityProvider.ts'
import { offerSingleSignOn } from './offerSingleSignOn.ts'

const PROVIDER = 'http://127.0.0.1:9079'
const CALLBACK = 'http://127.0.0.1:8080/callback'
const MINUTE = 60_000

let signing: Awaited<ReturnType<typeof createSigning>>
let world: World
let provider: IdentityProvider
let client: SimClient

beforeAll(async () => {
  signing = await createSigning()
})
beforeEach(() => {
  world = createWorld('fleet', { speed: 0 })
  provider = new IdentityProvider(PROVIDER, world.clock, signing)
  offerSingleSignOn(world, provider)
  client = new SimClient(world.controller('gke-one'))
})

/** Where the controller sends the browser. */
async function redirectOf(server: string, endpoint = CALLBACK): Promise<URL> {
  const body = { redirect_endpoint: endpoint, issuer: endpoint }
  const answer = await client.call('POST', `/v1/token_auth_server/${server}`, body)
  expect(answer).toMatchObject({ status: 200, body: { redirect: { server_name: server } } })
  return new URL((answer.body as { redirect: { redirect_url: string } }).redirect.redirect_url)
}

/** Chooses a person on the page of the identity provider. */
async function choose(address: URL, person: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, person })
  return provider.handle(new Request(address, { method: 'POST', body }))
}

/** The form an identity provider posts to the callback. */
async function samlForm(person: string): Promise<string> {
  const address = await redirectOf('saml1')
  const page = await choose(address, person, {
    SAMLRequest: address.searchParams.get('SAMLRequest') ?? '',
  })
  const [, response = ''] = /name="SAMLResponse" value="([^"]*)"/.exec(await page.text()) ?? []
  return new URLSearchParams({ SAMLResponse: response }).toString()
}

/** Code and state as they come back to the callback. */
async function oidcAnswer(person: string): Promise<{ code: string; state: string }> {
  const address = await redirectOf('openId1')
  const state = address.searchParams.get('state') ?? ''
  const answer = await choose(address, person, { redirect_uri: CALLBACK, state })
  const target = new URL(answer.headers.get('Location') ?? '')
  return { code: target.searchParams.get('code') ?? '', state: target.searchParams.get('state') ?? '' }
}

const signIn = (server: string, token: string, state = '', redirect_endpoint = CALLBACK) =>
  client.call('POST', `/v1/auth/${server}`, { client_ip: '', Token: { token, state, redirect_endpoint } })

test('the sign-in page is told of enabled servers only, without a session', async () => {
  const { tokenServers } = world.controller('gke-one').state
  expect(await client.call('GET', '/v1/token_auth_server')).toEqual({
    status: 200,
    body: {
      servers: [
        { server_name: 'saml1', server_type: 'saml' },
        { server_name: 'openId1', server_type: 'oidc' },
      ],
    },
  })
  for (const server of tokenServers) server.enable = false
  expect(await client.call('GET', '/v1/token_auth_server')).toEqual({ status: 200, body: { servers: [] } })
})

test.each([
  ['an unknown server', 'nosuch', { redirect_endpoint: CALLBACK }],
  ['no callback', 'saml1', {}],
  ['a callback that is no address', 'openId1', { redirect_endpoint: 'callback' }],
])('a sign-in with %s does not begin', async (_, server, body) => {
  expect(await client.call('POST', `/v1/token_auth_server/${server}`, body)).toMatchObject({
    status: 400,
    body: { code: 6 },
  })
})

describe('SAML', () => {
  test.each([
    ['olga.berger', 'fedAdmin'],
    ['ravi.patel', 'reader'],
    ['mei.tanaka', 'scan-operator'],
  ])('%s comes in as %s', async (person, role) => {
    const answer = await signIn('saml1', await samlForm(person))
    expect(answer).toMatchObject({
      status: 200,
      body: { token: { fullname: `saml1:${person}`, server: 'saml1', username: person, role } },
    })
  })

  test('somebody without a mapped group is refused, and so is whoever cancels', async () => {
    for (const person of ['tom.ashford', '']) {
      expect(await signIn('saml1', await samlForm(person))).toMatchObject({ status: 401, body: { code: 3 } })
    }
  })

  test('an answer that was changed, came too late, to another callback or from another signer is refused', async () => {
    const form = await samlForm('ravi.patel')
    const xml = decodeText(fromBase64(new URLSearchParams(form).get('SAMLResponse') ?? ''))
    const promoted = xml.replace('>auditors<', '>platform-admins<')
    expect(promoted).not.toBe(xml)
    const forged = new URLSearchParams({ SAMLResponse: toBase64(encodeText(promoted)) }).toString()
    expect(await signIn('saml1', forged)).toMatchObject({ status: 401, body: { code: 3 } })
    expect(await signIn('saml1', form, '', `${CALLBACK}/other`)).toMatchObject({ status: 401 })
    expect(await signIn('saml1', 'SAMLResponse=garbage')).toMatchObject({ status: 401 })
    expect(await signIn('openId1', form)).toMatchObject({ status: 401 })

    world.setClockSkew('gke-one', 10 * MINUTE)
    expect(await signIn('saml1', form)).toMatchObject({ status: 401, body: { code: 3 } })
    world.setClockSkew('gke-one', 0)
    expect(await signIn('saml1', form)).toMatchObject({ status: 200 })
    const stranger = await createSigning()
    const [saml] = world.controller('gke-one').state.tokenServers
    Object.assign(saml ?? {}, { publicKey: stranger.publicKey })
    expect(await signIn('saml1', form)).toMatchObject({ status: 401, body: { code: 3 } })
  })

  test('the role is decided anew at each sign-in', async () => {
    const { tokenServers, users } = world.controller('gke-one').state
    await signIn('saml1', await samlForm('ravi.patel'))
    for (const server of tokenServers) server.group_mapped_roles = []
    for (const server of tokenServers) server.default_role = 'ciops'
    await signIn('saml1', await samlForm('ravi.patel'))
    expect(users.filter(({ fullname }) => fullname === 'saml1:ravi.patel')).toEqual([
      expect.objectContaining({ role: 'ciops' }),
    ])
    expect(await client.signIn('ravi.patel', 'anything')).toMatchObject({ status: 401, body: { code: 3 } })
  })
})

describe('OpenID Connect', () => {
  test('a code is redeemed once, with the state it was asked for', async () => {
    const { code, state } = await oidcAnswer('olga.berger')
    expect(await signIn('openId1', code, 'another state')).toMatchObject({ status: 401, body: { code: 3 } })
    expect(await signIn('openId1', code, state)).toMatchObject({
      status: 200,
      body: { token: { fullname: 'openId1:olga.berger', email: 'olga.berger@fleet.example' } },
    })
    expect(await signIn('openId1', code, state)).toMatchObject({ status: 401, body: { code: 3 } })
  })

  test('a code that is old, or was made for another callback, is refused', async () => {
    const late = await oidcAnswer('olga.berger')
    world.advance(2 * MINUTE)
    expect(await signIn('openId1', late.code, late.state)).toMatchObject({ status: 401 })
    const { code, state } = await oidcAnswer('olga.berger')
    expect(await signIn('openId1', code, state, `${CALLBACK}/other`)).toMatchObject({ status: 401 })
  })

  test('whoever cancels comes back with an error instead of a code', async () => {
    const address = await redirectOf('openId1')
    const answer = await choose(address, '', { redirect_uri: CALLBACK, state: 's' })
    expect(answer.headers.get('Location')).toBe(`${CALLBACK}?state=s&error=access_denied`)
  })

  test('an identity provider that does not answer refuses everybody', async () => {
    const { code, state } = await oidcAnswer('olga.berger')
    const server = world.controller('gke-one').state.tokenServers.find(({ kind }) => kind === 'oidc')
    Object.assign(server ?? {}, { token_endpoint: 'http://127.0.0.1:1/oidc/token' })
    expect(await signIn('openId1', code, state)).toMatchObject({ status: 401, body: { code: 3 } })
  })
})

test('the identity provider sends nobody to another machine', async () => {
  for (const server of ['saml1', 'openId1']) {
    const address = await redirectOf(server, 'https://evil.example/callback')
    expect((await provider.handle(new Request(address))).status).toBe(400)
  }
})
