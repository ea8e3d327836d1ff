import { expect, test } from 'vitest'
import { PASSWORD } from '../world/scenarios/accounts.ts'
import { SimClient } from '../world/SimClient.ts'
import { createWorld, type World } from '../world/World.ts'

const CLUSTER = 'k3s-store-101'

async function signedIn(world: World, user = 'admin', cluster = CLUSTER) {
  const client = new SimClient(world.controller(cluster))
  await client.signIn(user, PASSWORD)
  return client
}

interface Brief {
  readonly status: string
  readonly high: number
  readonly scanned_timestamp: number
}

async function firstHost(client: SimClient) {
  const { body } = await client.call('GET', '/v1/host')
  const [host] = (body as { hosts: { id: string; scan_summary: Brief | null }[] }).hosts // RESTHostsData
  if (!host) throw new Error('No host')
  return { path: `/v1/scan/host/${encodeURIComponent(host.id)}`, brief: host.scan_summary }
}

interface Row {
  readonly name: string
  readonly package_name: string
  readonly severity: string
  readonly tags?: readonly string[]
}

async function rowsOf(client: SimClient, path: string) {
  const { body } = await client.call('GET', path)
  return (body as { report: { vulnerabilities: Row[] } }).report.vulnerabilities // RESTScanReportData
}

test('a scan is scheduled, then runs, then is finished with a new time', async () => {
  const world = createWorld('fleet', { speed: 0 })
  const client = await signedIn(world)
  const before = await firstHost(client)
  expect((await client.call('POST', before.path)).status).toBe(200)
  expect((await firstHost(client)).brief?.status).toBe('scheduled')
  world.advance(4_000)
  expect((await firstHost(client)).brief?.status).toBe('scanning')
  world.advance(20_000)
  const { brief } = await firstHost(client)
  expect(brief?.status).toBe('finished')
  expect(brief?.scanned_timestamp).toBeGreaterThan(before.brief?.scanned_timestamp ?? Infinity)
})

test('the numbers of a list are those of the report', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }))
  const { path, brief } = await firstHost(client)
  const rows = await rowsOf(client, path)
  expect(rows.filter(({ severity }) => severity === 'High')).toHaveLength(brief?.high ?? -1)
})

test('an accepted vulnerability leaves report and numbers, and is shown on demand', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }))
  const { path, brief } = await firstHost(client)
  const victim = (await rowsOf(client, path)).find(({ severity }) => severity === 'High')?.name ?? ''
  const config = { name: victim, comment: 'not reachable', domains: [], images: [] }
  const { status, body } = await client.call('POST', '/v1/vulnerability/profile/default/entry', { config })
  expect([status, body]).toMatchObject([200, { config: { name: victim, days: 0 } }])
  expect((await rowsOf(client, path)).map(({ name }) => name)).not.toContain(victim)
  const all = await rowsOf(client, `${path}?show=accepted`)
  expect(all.find(({ name }) => name === victim)?.tags).toEqual(['accepted'])
  expect((await firstHost(client)).brief?.high).toBeLessThan(brief?.high ?? 0)
})

test('an entry for an image or a namespace hides nothing on a node', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }))
  const { path } = await firstHost(client)
  const before = await rowsOf(client, path)
  const config = { name: 'CVE-*', images: ['shop/*'] }
  await client.call('POST', '/v1/vulnerability/profile/default/entry', { config })
  expect(await rowsOf(client, path)).toHaveLength(before.length)
})

test('the profile refuses what the controller refuses', async () => {
  const world = createWorld('fleet', { speed: 0 })
  const client = await signedIn(world)
  const add = (config: unknown, name = 'default') =>
    client.call('POST', `/v1/vulnerability/profile/${name}/entry`, { config })
  expect(await add({ name: '' })).toMatchObject({ status: 400, body: { code: 6 } })
  expect(await add({ name: '_RecentVuln', days: 0 })).toMatchObject({ status: 400, body: { code: 6 } })
  expect(await add({ name: 'CVE-1' }, 'other')).toMatchObject({ status: 404, body: { code: 7 } })
  const reader = await signedIn(world, 'rita')
  const entry = '/v1/vulnerability/profile/default/entry'
  const refused = await reader.call('POST', entry, { config: { name: 'CVE-1' } })
  expect(refused).toMatchObject({ status: 403, body: { code: 25 } })
  world.controller(CLUSTER).state.scanning.profile.cfg_type = 'ground'
  expect(await add({ name: 'CVE-1' })).toMatchObject({ status: 400, body: { code: 4 } })
})

test('readers start no scan, and get an empty bulk report without an error', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }), 'rita')
  const { path } = await firstHost(client)
  expect(await client.call('POST', path)).toMatchObject({ status: 403, body: { code: 25 } })
  const { status, body } = await client.call('POST', '/v1/scan/hosts/scan_report', {})
  expect([status, body]).toMatchObject([200, { scan_data: [], cursor: { name: '', cve_name: '' } }])
})

test('a bulk report comes in pages that together are everything, once', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }))
  const read = async (request: unknown) =>
    (await client.call('POST', '/v1/scan/hosts/scan_report', request)).body as {
      cursor: Readonly<Record<string, string>>
      scan_data: (Row & { host_name: string })[]
    } // RESTAssetScanReportData
  const whole = await read({ max_cve_records: 100_000 })
  const rows: unknown[] = []
  let cursor: Readonly<Record<string, string>> | undefined
  do {
    const page = await read({ max_cve_records: 70, ...(cursor ? { cursor } : {}) })
    rows.push(...page.scan_data)
    ;({ cursor } = page)
  } while (Object.values(cursor).some((part) => part !== ''))
  expect(rows).toEqual(whole.scan_data)
  const high = await read({ max_cve_records: 100_000, severity_filter: 'high' })
  expect(new Set(high.scan_data.map(({ severity }) => severity))).toEqual(new Set(['High']))
  expect(
    await client.call('POST', '/v1/scan/hosts/scan_report', { vul_score_filter: { score_version: 'v4' } }),
  ).toMatchObject({ status: 400, body: { code: 6 } })
})

test('pods, containers and namespaces add up to the summary', async () => {
  const client = await signedIn(createWorld('fleet', { speed: 0 }), 'admin', 'gke-one')
  const { body } = await client.call('GET', '/v1/domain')
  const { domains } = body as { domains: Record<string, number>[] } // RESTDomainsData
  const sum = (field: string) => domains.reduce((total, domain) => total + (domain[field] ?? 0), 0)
  const answer = await client.call('GET', '/v1/system/summary')
  const { summary } = answer.body as { summary: Record<string, number> } // RESTSystemSummaryData
  expect({ pods: sum('running_pods'), running: sum('running_workloads'), all: sum('workloads') }).toEqual({
    pods: summary['running_pods'],
    running: summary['running_workloads'],
    all: summary['workloads'],
  })
})
