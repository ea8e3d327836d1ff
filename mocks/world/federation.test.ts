import { beforeEach, describe, expect, test } from 'vitest'
import { SimClient } from './SimClient.ts'
import { createWorld, type World } from './World.ts'

const FED = { server: '34.118.200.15', port: 11443 }
const LON = { server: '34.89.12.7', port: 10443 }
/** The clock stands still and moves only by `advance`. */
const SPEED = 0

let world: World
let primary: SimClient
let member: SimClient

beforeEach(async () => {
  world = createWorld('standalone', { speed: SPEED })
  primary = new SimClient(world.controller('gke-one'))
  member = new SimClient(world.controller('edge-lon-01'))
  await primary.signIn('admin', 'admin', 'Secret-2026')
  await member.signIn('admin', 'admin', 'Secret-2026')
})

const promote = async () => {
  const answer = await primary.call('POST', '/v1/fed/promote', { name: 'gke-one', master_rest_info: FED })
  await primary.signIn('admin', 'Secret-2026')
  return answer
}
const token = async (minutes = 60) => {
  const { body } = await primary.call('GET', `/v1/fed/join_token?token_duration=${minutes}`)
  return (body as { join_token: string }).join_token
}
const join = async (fields: object = {}) =>
  member.call('POST', '/v1/fed/join', {
    name: 'edge-lon-01',
    join_token: await token(),
    joint_rest_info: LON,
    ...fields,
  })
const members = async (client: SimClient) => (await client.call('GET', '/v1/fed/member')).body as Membership
interface Membership {
  fed_role: string
  joint_clusters: { id: string; name: string; status: string }[] | null
}
const statusAtPrimary = async () => (await members(primary)).joint_clusters?.map((cluster) => cluster.status)

describe('promote', () => {
  test('makes a primary and ends the sessions of admin and the caller', async () => {
    const { status, body } = await primary.call('POST', '/v1/fed/promote', {
      name: 'hq',
      master_rest_info: FED,
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ fed_role: 'master', master_cluster: { rest_info: FED } })
    expect((await primary.call('GET', '/v1/selfuser')).status).toBe(401)
    await primary.signIn('admin', 'Secret-2026')
    expect((await primary.call('GET', '/v1/selfuser')).body).toMatchObject({ user: { role: 'fedAdmin' } })
  })

  test('is refused to users of a directory, on a bad address and twice', async () => {
    const refusals = createWorld('fleet', { speed: SPEED })
    const lena = new SimClient(refusals.controller('k3s-store-101'))
    await lena.signIn('lena', 'Fleet-2026')
    const asLena = await lena.call('POST', '/v1/fed/promote', { master_rest_info: FED })
    expect(asLena).toMatchObject({ status: 403, body: { code: 25 } })
    const noAddress = await primary.call('POST', '/v1/fed/promote', {
      master_rest_info: { server: '', port: 0 },
    })
    expect(noAddress).toMatchObject({ status: 400, body: { code: 6 } })
    await promote()
    expect(await primary.call('POST', '/v1/fed/promote', { master_rest_info: FED })).toMatchObject({
      status: 400,
      body: { code: 4 },
    })
  })
})

describe('join', () => {
  test('takes the primary from the token and moves joined → syncing → synced', async () => {
    await promote()
    expect((await join()).status).toBe(200)
    world.advance(1_000)
    expect(await statusAtPrimary()).toEqual([''])
    world.advance(500)
    expect(await statusAtPrimary()).toEqual(['joined'])
    expect(await members(member)).toMatchObject({ fed_role: 'joint', joint_clusters: [{ status: 'joined' }] })
    world.advance(700)
    expect(await statusAtPrimary()).toEqual(['syncing'])
    world.advance(2_000)
    expect(await statusAtPrimary()).toEqual(['synced'])
  })

  test.each([
    ['no token', { join_token: '' }, 400, 6],
    ['a token that is not base64', { join_token: '!!!' }, 400, 6],
    ['base64 of something else', { join_token: btoa('{"s":"x","p":1}') }, 400, 6],
    ['a tampered ticket', { join_token: btoa('{"s":"34.118.200.15","p":11443,"t":"abc.def"}') }, 417, 39],
    ['an address without port', { joint_rest_info: { server: '34.89.12.7', port: 0 } }, 400, 6],
    ['the name of the primary', { name: 'gke-one' }, 409, 41],
    ['a primary that refuses connections', { server: '127.0.0.1', port: 1 }, 500, 39],
    ['the REST port instead of the federation port', { port: 10443 }, 404, 1],
    ['an address that refuses the primary', { joint_rest_info: { ...LON, port: 2 } }, 400, 40],
    ['an address that stays silent', { joint_rest_info: { server: '10.0.0.9', port: 2 } }, 500, 39],
    ['a primary whose name is unknown', { server: 'primary.example.com' }, 500, 39],
    ['a proxy that is none', { use_proxy: 'socks' }, 400, 6],
  ])('refuses %s', async (_, fields, status, code) => {
    await promote()
    expect(await join(fields)).toMatchObject({ status, body: { code } })
    expect((await members(member)).fed_role).toBe('')
  })

  test.each([
    ['an older primary', () => world.upgrade('gke-one', '5.4.4'), 426, 42],
    ['a newer primary', () => world.upgrade('edge-lon-01', '5.4.4'), 426, 43],
    ['a primary that is being upgraded', () => world.setFaults('gke-one', { upgrading: true }), 426, 39],
    ['a primary that cannot store it', () => world.setFaults('gke-one', { storeBroken: true }), 500, 39],
    ['a load balancer that ends TLS', () => world.setFaults('gke-one', { tlsEnded: true }), 500, 39],
    ['a load balancer on the way back', () => world.setFaults('edge-lon-01', { tlsEnded: true }), 400, 40],
    ['a silent way back', () => world.blockInbound('edge-lon-01'), 500, 39],
    ['a primary too slow to answer', () => world.setLatency('gke-one', 12_000), 500, 39],
  ])('refuses %s', async (_, goWrong, status, code) => {
    await promote()
    const ready = await token()
    goWrong()
    expect(await join({ join_token: ready })).toMatchObject({ status, body: { code } })
    expect((await members(member)).fed_role).toBe('')
  })

  test('refuses a port that belonged to a primary once', async () => {
    await promote()
    const old = await token()
    await primary.call('POST', '/v1/fed/demote')
    expect(await join({ join_token: old })).toMatchObject({ status: 500, body: { code: 39 } })
    world.setFaults('gke-one', { federationPortOpen: true })
    expect(await join({ join_token: old })).toMatchObject({ status: 400, body: { code: 4 } })
  })

  test('waits until a former federation is tidied up, five minutes at most', async () => {
    await promote()
    await join()
    world.advance(2_000)
    world.setFaults('edge-lon-01', { cleanUpMs: 60 * 60_000 })
    expect((await member.call('POST', '/v1/fed/leave', { force: false })).status).toBe(200)
    expect(await join()).toMatchObject({ status: 400, body: { code: 4 } })
    expect(await member.call('POST', '/v1/fed/promote', { master_rest_info: FED })).toMatchObject({
      status: 400,
      body: { code: 4 },
    })
    world.advance(5 * 60_000)
    await primary.signIn('admin', 'Secret-2026')
    await member.signIn('admin', 'Secret-2026')
    expect((await join()).status).toBe(200)
  })

  test('lets a rebuilt cluster take the place of its old entry only where that is switched on', async () => {
    await promote()
    await join()
    world.advance(2_000)
    world.setDown('gke-one')
    await member.call('POST', '/v1/fed/leave', { force: true })
    world.setDown('gke-one', false)
    expect(await join()).toMatchObject({ status: 409, body: { code: 41 } })
    world.controller('gke-one').state.federation.allowsRejoin = true
    expect((await join()).status).toBe(200)
    world.advance(2_000)
    expect((await members(primary)).joint_clusters).toHaveLength(1)
  })

  test('refuses an expired token', async () => {
    await promote()
    const old = await token(1)
    world.advance(61_000)
    expect(await join({ join_token: old })).toMatchObject({ status: 417, body: { code: 39 } })
  })

  test('renames the cluster even when it fails', async () => {
    await promote()
    await join({ name: 'edge-lon-99', server: '127.0.0.1', port: 1 })
    expect(world.controllers[1]?.clusterName).toBe('edge-lon-99')
  })
})

describe('a managed cluster', () => {
  let id: string
  beforeEach(async () => {
    await promote()
    await join()
    world.advance(6_000)
    id = (await members(primary)).joint_clusters?.[0]?.id ?? ''
  })
  const forward = (method: string, path: string) => primary.call(method, `/v1/fed/cluster/${id}${path}`)

  test('is managed through the primary', async () => {
    const { body } = await forward('GET', '/v1/controller')
    expect((body as { controllers: unknown[] }).controllers).toEqual(
      world.controller('edge-lon-01').state.inventory.controllers,
    )
  })

  test('refuses what may not be forwarded', async () => {
    expect(await forward('POST', '/v1/fed/leave')).toMatchObject({ status: 403, body: { code: 4 } })
    expect(await forward('GET', '/v1/nosuch')).toMatchObject({ status: 404, body: { code: 1 } })
    expect(await forward('GET', '/v1/fed/member')).toMatchObject({ status: 200 })
    expect(await primary.call('GET', '/v1/fed/cluster/nosuch/v1/controller')).toMatchObject({
      status: 400,
      body: { code: 37 },
    })
  })

  test('is disconnected at once when a forwarded call fails, and comes back', async () => {
    world.setDown('edge-lon-01')
    expect(await forward('GET', '/v1/controller')).toMatchObject({ status: 500, body: { code: 38 } })
    expect(await statusAtPrimary()).toEqual(['disconnected'])
    world.setDown('edge-lon-01', false)
    world.advance(60_000)
    world.advance(60_000)
    expect(await statusAtPrimary()).toEqual(['synced'])
  })

  test('is disconnected after three failed pings', async () => {
    world.setDown('edge-lon-01')
    world.advance(2 * 60_000)
    expect(await statusAtPrimary()).not.toEqual(['disconnected'])
    world.advance(2 * 60_000)
    expect(await statusAtPrimary()).toEqual(['disconnected'])
  })

  test('falls out of sync with a federal edit and catches up ten seconds later', async () => {
    world.editFederatedPolicy('gke-one')
    expect(await statusAtPrimary()).toEqual(['out_of_sync'])
    world.advance(10_000)
    expect(await statusAtPrimary()).toEqual(['syncing'])
    world.advance(3_000)
    expect(await statusAtPrimary()).toEqual(['synced'])
  })

  test('learns of its removal with the next poll when it could not be told', async () => {
    world.blockInbound('edge-lon-01')
    expect((await primary.call('DELETE', `/v1/fed/cluster/${id}`)).status).toBe(200)
    expect((await members(member)).fed_role).toBe('joint')
    world.advance(61_000)
    expect((await members(member)).joint_clusters?.[0]?.status).toBe('kicked')
    expect(await member.call('POST', '/v1/fed/leave', { force: false })).toMatchObject({
      status: 500,
      body: { code: 39 },
    })
    expect((await member.call('POST', '/v1/fed/leave', { force: true })).status).toBe(200)
  })

  test('is free again after a demotion, whose session ends', async () => {
    expect((await primary.call('POST', '/v1/fed/demote')).status).toBe(200)
    expect((await primary.call('GET', '/v1/fed/member')).status).toBe(401)
    expect((await members(member)).fed_role).toBe('')
  })
})

test('a saved world goes on where it was', async () => {
  await promote()
  const saved = structuredClone(world.snapshot())
  const again = createWorld('standalone', { saved })
  expect(again.controller('gke-one').federationRole).toBe('primary')
  expect(again.controller('edge-lon-01').federationRole).toBe('standalone')
})

test('a fedReader may read through the primary and nothing else', async () => {
  const fleetWorld = createWorld('fleet', { speed: SPEED })
  const fred = new SimClient(fleetWorld.controller('gke-one'))
  await fred.signIn('fred', 'Fleet-2026')
  const lon =
    (await members(fred)).joint_clusters?.find((cluster) => cluster.name === 'edge-lon-01')?.id ?? ''
  expect((await fred.call('GET', `/v1/fed/cluster/${lon}/v1/controller`)).status).toBe(200)
  expect((await fred.call('DELETE', `/v1/fed/cluster/${lon}/v1/user/rita`)).status).toBe(403)
  expect((await fred.call('GET', '/v1/fed/join_token')).status).toBe(403)
})
