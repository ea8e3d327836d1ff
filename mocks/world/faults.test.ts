import { beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD } from './scenarios/accounts.ts'
import { SimClient } from './SimClient.ts'
import { createWorld, type World } from './World.ts'

/** The clock stands still and moves only by `advance`. */
const SPEED = 0
const MINUTE_MS = 60_000

let world: World
let primary: SimClient

beforeEach(async () => {
  world = createWorld('fleet', { speed: SPEED })
  primary = new SimClient(world.controller('gke-one'))
  await primary.signIn('admin', PASSWORD)
})

async function statusOf(name: string): Promise<string | undefined> {
  const { body } = await primary.call('GET', '/v1/fed/member')
  const { joint_clusters: members } = body as { joint_clusters: { name: string; status: string }[] }
  return members.find((member) => member.name === name)?.status
}

describe('an upgrade', () => {
  test('of the primary alone leaves members behind until they follow', async () => {
    world.upgrade('aks-remote2', '5.4.4')
    world.advance(MINUTE_MS)
    expect(await statusOf('aks-remote2')).toBe('joint_upgrade_required')
    world.upgrade('aks-remote2', '5.6.0')
    world.advance(MINUTE_MS)
    world.advance(MINUTE_MS)
    expect(await statusOf('aks-remote2')).toBe('synced')
  })

  test('of a member beyond the primary is a member too new', async () => {
    world.upgrade('gke-one', '5.4.5')
    world.advance(MINUTE_MS)
    expect(await statusOf('aks-remote2')).toBe('joint_version_too_new')
  })

  test('shows in the components and the summary', async () => {
    world.upgrade('gke-one', '5.7.1')
    const { body } = await primary.call('GET', '/v1/system/summary')
    expect(body).toMatchObject({ summary: { component_versions: ['v5.7.1'] } })
    expect((await primary.call('GET', '/v1/enforcer')).body).toMatchObject({
      enforcers: expect.arrayContaining([expect.objectContaining({ version: 'v5.7.1' })]) as unknown,
    })
  })
})

describe('a clock that is wrong', () => {
  test('stamps answers and makes fresh join tokens look expired', async () => {
    const { body } = await primary.call('GET', '/v1/fed/join_token?token_duration=5')
    world.setClockSkew('gke-one', 10 * MINUTE_MS)
    const response = await world.controller('gke-one').handle(new Request('http://controller/v1/eula'))
    expect(Date.parse(response.headers.get('Date') ?? '') - world.clock.now()).toBeGreaterThan(9 * MINUTE_MS)

    const member = new SimClient(world.controller('k3s-store-101'))
    await member.signIn('admin', PASSWORD)
    const joined = await member.call('POST', '/v1/fed/join', {
      name: '',
      join_token: (body as { join_token: string }).join_token,
      joint_rest_info: { server: '185.12.64.9', port: 10443 },
    })
    expect(joined).toMatchObject({ status: 417, body: { code: 39 } })
  })
})

describe('commands and forwarded calls', () => {
  const deploy = async (...names: string[]) => {
    const ids = names.map((name) => idOf(name))
    const { status, body } = await primary.call('POST', '/v1/fed/deploy', { ids })
    const { results } = body as { results?: Record<string, number> }
    return results ? ids.map((id) => results[id]) : { status, ...(body as object) }
  }
  const idOf = (name: string) => {
    const { members } = world.controller('gke-one').state.federation
    return members.find((member) => member.name === name)?.id ?? ''
  }
  const forward = (name: string, path = '/v1/controller') =>
    primary.call('GET', `/v1/fed/cluster/${idOf(name)}${path}`)

  test('deploy tells what came of each, and refuses as a whole when nobody was told', async () => {
    world.setFaults('edge-lon-01', { commands: 'req_error' })
    world.setFaults('edge-sgp-03', { commands: 'unknown_cmd' })
    world.setFaults('eks-payments-eu', { upgrading: true })
    expect(
      await deploy(
        'aks-remote2',
        'iks-demo',
        'edge-lon-01',
        'edge-sgp-03',
        'eks-payments-eu',
        'edge-nyc-02',
        'rhos-remote-aws',
      ),
    ).toEqual([203, 2, 3, 1, 103, 102, 204])
    expect(await statusOf('edge-lon-01')).toBe('req_error')
    expect(await deploy('rhos-remote-aws', 'edge-lon-01')).toMatchObject({ status: 400, code: 40 })
    expect(await deploy('nobody')).toMatchObject({ status: 400, code: 6 })
  })

  test('a member that refuses its primary, or whose clock is hours ahead, cannot be managed', async () => {
    const refused = { status: 500, body: { code: 37 } }
    world.setFaults('edge-lon-01', { refusesPrimary: true })
    expect(await forward('edge-lon-01')).toMatchObject(refused)
    world.setClockSkew('aks-remote2', 61 * MINUTE_MS)
    expect(await forward('aks-remote2')).toMatchObject(refused)
  })

  test('a member slower than ten seconds counts as one that does not answer', async () => {
    world.setLatency('edge-lon-01', 9_000)
    expect((await forward('edge-lon-01')).status).toBe(200)
    world.setLatency('edge-lon-01', 10_000)
    expect(await forward('edge-lon-01')).toMatchObject({ status: 500, body: { code: 38 } })
    expect(await statusOf('edge-lon-01')).toBe('disconnected')
  })

  test('an identifier that must be encoded cannot be forwarded', async () => {
    expect((await forward('edge-lon-01', '/v1/user/a%20b')).status).toBe(500)
    expect(await statusOf('edge-lon-01')).toBe('disconnected')
  })

  test('planned answers of a member come through its primary', async () => {
    world.plan('edge-lon-01', 'GET /v1/controller', { status: 403, body: { code: 25 } })
    expect((await forward('edge-lon-01')).status).toBe(403)
    expect((await forward('edge-lon-01')).status).toBe(200)
  })
})

test('a link that flaps takes the member away and brings it back', async () => {
  // From now on: five minutes away, five minutes there.
  const period = 10 * MINUTE_MS
  world.setFaults('edge-lon-01', { flapping: { upMs: period / 2, downMs: period / 2 } })
  world.advance(period - (world.clock.now() % period) + period / 2 + 1)
  const seen = new Set<string | undefined>()
  // Looking makes the primary ping: three pings without an answer are half a minute.
  for (let look = 0; look < 40; look += 1) {
    world.advance(10_000)
    seen.add(await statusOf('edge-lon-01'))
  }
  // It polls all the while, so what the primary says of it changes with whom it heard last.
  expect([...seen]).toEqual(expect.arrayContaining(['synced', 'disconnected']))
})

test('clocks more than two minutes apart keep the rules from being fetched', async () => {
  world.setClockSkew('gke-one', 3 * MINUTE_MS)
  world.advance(2 * MINUTE_MS)
  const member = new SimClient(world.controller('aks-remote2'))
  await member.signIn('admin', PASSWORD)
  expect((await member.call('GET', '/v1/fed/member')).body).toMatchObject({
    master_cluster: { status: 'disconnected' },
  })
})

describe('the bad day', () => {
  test('keeps every kind of trouble for as long as it is looked at', async () => {
    world = createWorld('degraded', { speed: SPEED })
    primary = new SimClient(world.controller('gke-one'))
    await primary.signIn('admin', PASSWORD)
    for (let minute = 0; minute < 5; minute += 1) world.advance(MINUTE_MS)
    const expected = {
      'aks-analytics': 'pending',
      'edge-lon-01': 'disconnected',
      'edge-nyc-02': 'joint_upgrade_required',
      'edge-osl-09': 'unknown_cmd',
      'eks-batch-us': 'req_error',
      'eks-dr-eu': 'left',
      'gke-ml-1': 'cluster_upgrade_ongoing',
      'gov-dc-1': 'synced',
    }
    for (const [name, status] of Object.entries(expected)) expect(await statusOf(name)).toBe(status)
  })

  test('has a cluster that does not know it was removed, and finds out', async () => {
    world = createWorld('degraded', { speed: SPEED })
    const unaware = new SimClient(world.controller('k3s-store-101'))
    await unaware.signIn('admin', PASSWORD)
    const own = async () => {
      const { body } = await unaware.call('GET', '/v1/fed/member')
      return (body as { joint_clusters: { status: string }[] }).joint_clusters[0]?.status
    }
    expect(await own()).toBe('joined')
    world.advance(2 * MINUTE_MS)
    expect(await own()).toBe('kicked')
  })
})

test('federal leftovers of a former federation stop promote and join by name', async () => {
  const client = new SimClient(world.controller('k3s-store-101'))
  await client.signIn('admin', PASSWORD)
  world.setLeftovers('k3s-store-101', ['fed.web', 'fed.db'])
  const refused = { status: 428, body: { code: 4, message: 'fed.web,fed.db' } }
  const address = { server: '185.12.64.9', port: 11443 }
  expect(await client.call('POST', '/v1/fed/promote', { master_rest_info: address })).toMatchObject(refused)
  const { body } = await primary.call('GET', '/v1/fed/join_token')
  const { join_token: token } = body as { join_token: string }
  expect(
    await client.call('POST', '/v1/fed/join', { join_token: token, joint_rest_info: address }),
  ).toMatchObject(refused)
  world.setLeftovers('k3s-store-101', [])
  expect(await client.call('POST', '/v1/fed/promote', { master_rest_info: address })).toMatchObject({
    status: 200,
  })
})
