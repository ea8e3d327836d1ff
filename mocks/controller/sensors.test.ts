import { describe, expect, test } from 'vitest'
import { PASSWORD } from '../world/scenarios/accounts.ts'
import { SimClient } from '../world/SimClient.ts'
import { createWorld } from '../world/World.ts'

async function signedIn(cluster = 'gke-one', username = 'admin') {
  const controller = createWorld('fleet', { speed: 0 }).controller(cluster)
  const client = new SimClient(controller)
  await client.signIn(username, PASSWORD)
  return { client, policy: () => controller.state.policy }
}

const rule = (value: string, name = 'r1') => ({
  name,
  patterns: [{ key: 'pattern', op: 'regex', value, context: 'body' }],
})
const config = (name: string, change: object) => ({ config: { name, ...change } })

describe('rules of a sensor', () => {
  test.each([
    ['a name with a blank', { ...rule('abc'), name: 'a b' }, /invalid name format/],
    ['no pattern', { name: 'r1', patterns: [] }, /must have pattern/],
    ['a pattern that cannot be compiled', rule('a(b'), /invalid regex/],
    ['a pattern that matches everything', rule('.*'), /invalid regex/],
    ['a long pattern', rule('x'.repeat(513)), /invalid pattern length \(513\)/],
  ])('are refused for %s', async (_, refused, message) => {
    const { client } = await signedIn()
    const path = '/v1/dlp/sensor/contract-data'
    const { status, body } = await client.call('PATCH', path, config('contract-data', { change: [refused] }))
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 6, message: expect.stringMatching(message) as string })
  })

  test('are taken in the grammar of PCRE', async () => {
    const { client } = await signedIn()
    for (const pattern of [
      String.raw`(?i)a\Qb(\E`,
      '(?>a|b)++c',
      String.raw`(?P<x>a)(?P=x)`,
      String.raw`\d++`,
    ]) {
      const change = config('path-traversal', { change: [rule(pattern)] })
      expect((await client.call('PATCH', '/v1/waf/sensor/path-traversal', change)).status).toBe(200)
    }
  })

  test('are stored with wildcards by DLP only', async () => {
    const { client, policy } = await signedIn()
    for (const [kind, sensor] of [
      ['dlp', 'bank-accounts'],
      ['waf', 'path-traversal'],
    ] as const) {
      await client.call(
        'PATCH',
        `/v1/${kind}/sensor/${sensor}`,
        config(sensor, { rules: [rule('colou?r *')] }),
      )
    }
    const valueOf = (kind: 'dlp' | 'waf', name: string) =>
      policy().local[kind].sensors.find((each) => each.name === name)?.rules[0]?.patterns[0]?.value
    expect(valueOf('dlp', 'bank-accounts')).toBe('colou.r .*')
    expect(valueOf('waf', 'path-traversal')).toBe('colou?r *')
  })

  test('change and go one by one, and keep their ids', async () => {
    const { client, policy } = await signedIn()
    const path = '/v1/dlp/sensor/fed.cloud-keys'
    const rules = () =>
      policy().federal.dlp.sensors.find(({ name }) => name === 'fed.cloud-keys')?.rules ?? []
    const before = rules().find(({ name }) => name === 'aws')
    await client.call('PATCH', path, config('fed.cloud-keys', { change: [rule('new', 'aws')] }))
    expect(rules().find(({ name }) => name === 'aws')).toMatchObject({ id: before?.id, cfg_type: 'federal' })
    await client.call('PATCH', path, config('fed.cloud-keys', { delete: [{ name: 'aws' }] }))
    expect(rules().map(({ name }) => name)).toEqual(['gcp'])
    const again = await client.call('PATCH', path, config('fed.cloud-keys', { delete: [{ name: 'aws' }] }))
    expect(again.status).toBe(404)
  })
})

test('predefined DLP sensors cannot be edited, their federated twins can be deleted, WAF has none', async () => {
  const { client } = await signedIn()
  const statusOf = async (method: 'PATCH' | 'DELETE', path: string, body?: object) =>
    (await client.call(method, path, body)).status
  expect(await statusOf('PATCH', '/v1/dlp/sensor/fed.sensor.ssn', config('fed.sensor.ssn', {}))).toBe(400)
  expect(await statusOf('DELETE', '/v1/dlp/sensor/sensor.ssn')).toBe(400)
  expect(await statusOf('DELETE', '/v1/dlp/sensor/fed.sensor.ssn')).toBe(200)
  expect(await statusOf('DELETE', '/v1/waf/sensor/sensor.log4shell')).toBe(200)
})

describe('sensors of a group', () => {
  test('are changed by name, and all cleared by an empty list', async () => {
    const { client, policy } = await signedIn()
    const used = () => policy().local.dlp.uses['databases']?.actions
    const patch = (change: object) =>
      client.call('PATCH', '/v1/dlp/group/databases', config('databases', change))
    await patch({ delete: ['sensor.ssn'], sensors: [{ name: 'bank-accounts', action: 'allow' }] })
    expect(used()).toEqual({ 'contract-data': 'deny', 'bank-accounts': 'allow' })
    await patch({ sensors: [] })
    expect(used()).toEqual({})
  })

  test('exist for containers only and are closed for groups of a CRD', async () => {
    const { client } = await signedIn()
    expect((await client.call('GET', '/v1/dlp/group/office-network')).status).toBe(404)
    const { body } = await client.call(
      'PATCH',
      '/v1/waf/group/gitops-platform',
      config('gitops-platform', {}),
    )
    expect(body).toMatchObject({ code: 4 })
  })
})

describe('custom checks', () => {
  const script = { add: { group: 'caches', scripts: [{ name: 'ping', script: 'redis-cli ping' }] } }

  test.each([
    ['gke-one', 'admin', 200],
    ['gke-one', 'rita', 403],
    ['aks-remote2', 'anton', 200],
    ['edge-lon-01', 'admin', 403],
  ])('of %s may be written by %s: %i', async (cluster, username, status) => {
    const { client } = await signedIn(cluster, username)
    const read = await client.call('GET', '/v1/custom_check/databases')
    expect(read.body).toMatchObject({
      config: { writable: status === 200, enabled: cluster !== 'edge-lon-01' },
    })
    expect((await client.call('PATCH', '/v1/custom_check/caches', { config: script })).status).toBe(status)
  })

  test('have names of their own within a group and go with it', async () => {
    const { client, policy } = await signedIn()
    const patch = async (config: object) =>
      (await client.call('PATCH', '/v1/custom_check/caches', { config })).body
    await patch(script)
    expect(await patch(script)).toMatchObject({ code: 6, message: 'Duplicate script name' })
    expect(await patch({ delete: { scripts: [{ name: 'nosuch', script: '' }] } })).toMatchObject({
      message: 'Script not found',
    })
    await client.call('DELETE', '/v1/group/caches')
    expect(policy().local.checks['caches']).toBeUndefined()
  })
})
