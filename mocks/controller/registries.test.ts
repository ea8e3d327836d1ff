import { beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD } from '../world/scenarios/accounts.ts'
import { SimClient } from '../world/SimClient.ts'
import { createWorld, type World } from '../world/World.ts'
import { REGISTRY_SECRET } from './registries/outsideRegistries.ts'

let world: World
let primary: SimClient

beforeEach(async () => {
  world = createWorld('fleet', { speed: 0 })
  primary = await signedIn('gke-one')
})

async function signedIn(cluster: string, user = 'admin'): Promise<SimClient> {
  const client = new SimClient(world.controller(cluster))
  await client.signIn(user, PASSWORD)
  return client
}

const docker = (fields: object) => ({
  config: {
    name: 'mine',
    registry_type: 'Docker Registry',
    registry: 'https://nexus.acme.io',
    filters: ['docker-hosted/wiki'],
    username: 'scan',
    password: REGISTRY_SECRET,
    ...fields,
  },
})

async function summaryOf(name: string, client = primary) {
  const { body } = await client.call('GET', `/v1/scan/registry/${name}`)
  return (body as { summary: Record<string, unknown> }).summary // a RESTRegistrySummaryData by the contract tests
}

async function scan(fields: object) {
  expect((await primary.call('POST', '/v1/scan/registry', docker(fields))).status).toBe(200)
  await primary.call('POST', '/v1/scan/registry/mine/scan')
  world.advance(15_000)
  return summaryOf('mine')
}

describe('a scan', () => {
  test('lists its images, works through them while time passes, and is done', async () => {
    await primary.call('POST', '/v1/scan/registry', docker({ filters: ['docker-hosted/*'] }))
    await primary.call('POST', '/v1/scan/registry/mine/scan')
    world.advance(4_000)
    expect(await summaryOf('mine')).toMatchObject({ status: 'scanning', scanning: 1, scanned: 2 })
    world.advance(120_000)
    expect(await summaryOf('mine')).toMatchObject({ status: 'idle', scheduled: 0, scanning: 0 })
    const { body } = await primary.call('GET', '/v1/scan/registry/mine/images')
    expect(body).toMatchObject({
      images: expect.arrayContaining([expect.objectContaining({ status: 'finished' })]),
    })
  })

  test('stops when asked, and goes on where it was', async () => {
    await primary.call('DELETE', '/v1/scan/registry/fed.harbor-prod/scan')
    const before = await summaryOf('fed.harbor-prod')
    expect(before).toMatchObject({ status: 'idle', scheduled: 0 })
    await primary.call('POST', '/v1/scan/registry/fed.harbor-prod/scan')
    world.advance(2_000)
    expect(await summaryOf('fed.harbor-prod')).toMatchObject({
      status: 'scanning',
      scanned: before['scanned'],
    })
  })

  test.each([
    [{ password: 'wrong' }, 'Authentication error', /status=401/],
    [{ registry: 'https://selfsigned.acme.io' }, 'Failed to connect to the registry', /x509/],
    [{ registry: 'https://offline.acme.io' }, 'Failed to connect to the registry', /i\/o timeout/],
    [{ registry: 'https://nobody.example' }, 'Failed to connect to the registry', /no such host/],
    [{ filters: ['docker-hosted/nothing'] }, '', /^$/],
  ])('%o ends with its own error', async (fields, message, detail) => {
    const summary = await scan(fields)
    expect(summary).toMatchObject({ status: 'idle', error_message: message, scanned: 0 })
    expect(summary['error_detail']).toMatch(detail)
  })

  test('begins by itself when its time has come', async () => {
    const before = await summaryOf('fed.ecr-eu')
    world.advance(23 * 3_600_000)
    // The session did not live that long.
    primary = await signedIn('gke-one')
    expect((await summaryOf('fed.ecr-eu'))['started_at']).not.toBe(before['started_at'])
  })
})

describe('federal registries', () => {
  test('and their results reach a member with its polls, masked and read-only', async () => {
    const config = { name: 'fed.wiki', cfg_type: 'federal' }
    await primary.call('POST', '/v1/scan/registry', docker(config))
    await primary.call('POST', '/v1/scan/registry/fed.wiki/scan')
    world.advance(150_000)
    const member = await signedIn('aks-remote2')
    expect(await summaryOf('fed.wiki', member)).toMatchObject({ username: '****', password: '', scanned: 8 })
    expect((await member.call('POST', '/v1/scan/registry/fed.wiki/scan')).status).toBe(403)
    expect((await member.call('DELETE', '/v1/scan/registry/fed.wiki')).status).toBe(403)
    await primary.call('DELETE', '/v1/scan/registry/fed.wiki')
    world.advance(70_000)
    expect((await member.call('GET', '/v1/scan/registry/fed.wiki')).status).toBe(404)
  })

  test('results of pipelines are shared only when the federation says so', async () => {
    const member = await signedIn('aks-remote2')
    const images = async () => (await member.call('GET', '/v1/scan/registry/fed._repo_scan/images')).body
    expect(await images()).toEqual({ images: [] })
    await primary.call('PATCH', '/v1/fed/config', { deploy_repo_scan_data: true })
    world.advance(70_000)
    expect(await images()).toMatchObject({ images: { length: 9 } })
  })

  test('a plain administrator of the primary may not change them', async () => {
    const anton = await signedIn('gke-one', 'anton')
    const { status, body } = await anton.call('DELETE', '/v1/scan/registry/fed.redhat-base')
    expect([status, body]).toMatchObject([403, { code: 25 }])
  })
})

describe('the settings of a registry', () => {
  async function tryOut(headers: Record<string, string>, fields: object = {}) {
    const request = new Request('http://controller/v2/scan/registry/mine/test', {
      method: 'POST',
      headers: { 'X-Auth-Token': primary.token, ...headers },
      body: JSON.stringify({
        config: {
          name: 'mine',
          registry_type: 'Docker Registry',
          registry: 'https://nexus.acme.io',
          filters: ['docker-hosted/wiki'],
          auth: { username: 'scan', password: REGISTRY_SECRET },
          ...fields,
        },
      }),
    })
    return world.controller('gke-one').handle(request)
  }

  test('are tried step by step, with the id of the first answer', async () => {
    const first = await tryOut({})
    expect(first.status).toBe(206)
    const id = first.headers.get('X-Transaction-ID') ?? ''
    world.advance(20_000)
    const last = await tryOut({ 'X-Transaction-ID': id })
    expect(last.status).toBe(200)
    const { steps } = (await last.json()) as { steps: { step_type: string; step_content: string }[] } // as documented in d.4
    expect(steps.map(({ step_type: type }) => type)).toContain('images')
    expect(steps.at(-1)?.step_content).toBe('Discovered 8 image')
  })

  test('can be stopped, and an unknown test cannot', async () => {
    const id = (await tryOut({})).headers.get('X-Transaction-ID') ?? ''
    const stop = (transaction: string) =>
      world.controller('gke-one').handle(
        new Request('http://controller/v1/scan/registry/mine/test', {
          method: 'DELETE',
          headers: { 'X-Auth-Token': primary.token, 'X-Transaction-ID': transaction },
        }),
      )
    expect((await stop(id)).status).toBe(200)
    expect((await tryOut({ 'X-Transaction-ID': id })).status).toBe(200)
    expect((await stop('nosuch')).status).toBe(400)
  })

  test('of other types are refused', async () => {
    expect((await tryOut({}, { registry_type: 'Harbor Registry' })).status).toBe(400)
  })
})

describe('all scanned images', () => {
  const page = (token: string, query = '') =>
    primary.call('GET', `/v1/scan/asset/images?token=${token}&start=0&row=5${query}`)
  const begin = async () => {
    const { body } = await primary.call('POST', '/v1/scan/asset/images', { type: 'image' })
    return (body as { query_id: string }).query_id // a RESTAssetQueryStats
  }

  test('come in pages, sorted and filtered', async () => {
    const { body } = await page(await begin(), '&orderbyColumn=cvecount&orderby=desc&qf=jfrog')
    expect(body).toMatchObject({ type: 'image', data: { length: 5 } })
    expect(JSON.stringify(body)).not.toContain('docker-hub')
  })

  test('an older session is forgotten after ten newer ones', async () => {
    const first = await begin()
    for (let more = 0; more < 10; more += 1) await begin()
    expect(await page(first)).toMatchObject({ status: 400, body: { code: 53 } })
  })
})
