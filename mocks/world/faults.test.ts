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
