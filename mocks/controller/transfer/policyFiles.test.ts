import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../world/World.ts'
import { PASSWORD } from '../../world/scenarios/accounts.ts'
import { SimClient } from '../../world/SimClient.ts'
import type { Controller } from '../Controller.ts'
import { EMPTY_GROUP } from '../policy/groupDefaults.ts'
import type { PolicySet } from '../PolicyState.ts'

let world: World
let primary: Controller
let token: string

beforeEach(async () => {
  world = createWorld('fleet', { speed: 0 })
  primary = world.controller('gke-one')
  const client = new SimClient(primary)
  await client.signIn('admin', PASSWORD)
  token = client.token
})

async function send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const isText = typeof body === 'string'
  return await primary.handle(
    new Request(`http://controller${path}`, {
      method: 'POST',
      headers: {
        'X-Auth-Token': token,
        'Content-Type': isText ? 'text/plain' : 'application/json',
        ...headers,
      },
      body: isText ? body : JSON.stringify(body),
    }),
  )
}

async function exported(path: string, body: unknown): Promise<string> {
  const response = await send(path, body)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Disposition')).toMatch(/^Attachment; filename=cfg.*\.yaml$/)
  return await response.text()
}

/** What the controller says of an import at its end. */
async function imported(path: string, text: string, headers: Record<string, string> = {}) {
  const begun = await send(path, text, headers)
  expect(begun.status).toBe(206)
  // The test asks for what the protocol promises.
  const { data } = (await begun.json()) as { data: { tid: string } }
  world.advance(20_000)
  const ended = await send(path, '', { 'X-Transaction-ID': data.tid })
  return { status: ended.status, body: (await ended.json()) as { message?: string } }
}

const done = { status: 200, body: { data: expect.objectContaining({ status: 'done', percentage: 100 }) } }

const federal = () => primary.state.policy.federal
const change = (set: Partial<PolicySet>) => {
  primary.state.policy.federal = { ...federal(), ...set }
}

/** Letters that mean something in YAML among others. */
const plain = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
const awkward = fc.string({
  unit: fc.constantFrom(...'ab: #-\'"\\{}[]*&!|>%@`,?~é0.1'.split(/(?:)/u)),
  maxLength: 24,
})
const someOf = <T>(arbitrary: fc.Arbitrary<T>, key: (value: T) => unknown) =>
  fc.uniqueArray(arbitrary, { maxLength: 4, selector: key })

const criteria = someOf(
  fc.record({
    key: fc.constantFrom('image', 'node', 'app', 'ns:team'),
    op: fc.constantFrom('=', 'contains', 'prefix'),
    value: awkward.filter((value) => value.trim() === value && value !== '' && !/[*?^$]/.test(value)),
  }),
  ({ key, value }) => key + value,
).filter((list) => list.length > 0)

const FEDERAL = { cfg_type: 'federal', created_timestamp: 0, last_modified_timestamp: 0 }

describe('a file that is read again gives the same policy', () => {
  test('groups with criteria, thresholds, profiles and sensors', async () => {
    const group = fc.record({
      name: plain.map((name) => `fed.t-${name}`),
      comment: awkward,
      criteria,
      monitor_metric: fc.boolean(),
      group_sess_cur: fc.nat(),
      processes: someOf(
        fc.record({ name: plain, path: plain.map((path) => `/usr/${path}`) }),
        ({ name }) => name,
      ),
      files: someOf(
        plain.map((path) => `/etc/${path}/*`),
        String,
      ),
      byName: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        someOf(group, ({ name }) => name),
        async (groups) => {
          const before = {
            ...federal(),
            groups: [
              ...federal().groups.filter(({ name }) => !name.startsWith('fed.t-')),
              ...groups.map(({ name, comment, criteria: own, monitor_metric, group_sess_cur }) => ({
                ...EMPTY_GROUP,
                name,
                comment,
                cfg_type: 'federal' as const,
                criteria: own,
                monitor_metric,
                group_sess_cur,
              })),
            ],
            processes: Object.fromEntries(
              groups.map(({ name, processes }) => [
                name,
                processes.map((each) => ({
                  ...each,
                  ...FEDERAL,
                  action: 'allow',
                  uuid: '',
                  allow_update: false,
                })),
              ]),
            ),
            files: Object.fromEntries(
              groups.map(({ name, files }) => [
                name,
                files.map((filter) => ({
                  filter,
                  ...FEDERAL,
                  behavior: 'monitor_change',
                  recursive: true,
                  applications: ['/bin/x'],
                })),
              ]),
            ),
          }
          primary.state.policy.federal = before
          const chosen = {
            groups: groups.map(({ name }) => name),
            use_name_referral: groups.some(({ byName }) => byName),
          }
          const text = await exported('/v1/file/group?scope=fed', chosen)
          change({
            groups: federal().groups.filter(({ name }) => !chosen.groups.includes(name)),
            processes: {},
            files: {},
          })
          expect(await imported('/v1/file/group/config?scope=fed', text)).toMatchObject(done)
          const names = new Set(chosen.groups)
          const own = (set: PolicySet) => set.groups.filter(({ name }) => names.has(name))
          const withoutDates = (value: unknown): unknown =>
            JSON.parse(
              JSON.stringify(value, (key, field: unknown) => (/_timestamp$|uuid/.test(key) ? 0 : field)),
            )
          // References carry no thresholds.
          const shown = (set: PolicySet) =>
            own(set).map((each) =>
              chosen.use_name_referral ? { ...each, monitor_metric: 0, group_sess_cur: 0 } : each,
            )
          expect(shown(federal())).toEqual(shown(before))
          for (const name of names) {
            expect(withoutDates(federal().processes[name])).toEqual(withoutDates(before.processes[name]))
            expect(withoutDates(federal().files[name])).toEqual(withoutDates(before.files[name]))
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('the network and response rules of groups, which come back in front of the others', async () => {
    const groups = federal().groups.filter(({ reserved }) => !reserved)
    const before = federal()
    const text = await exported('/v1/file/group?scope=fed', { groups: groups.map(({ name }) => name) })
    expect(await imported('/v1/file/group/config?scope=fed', text)).toMatchObject(done)
    const content = ({ from, to, ports, action, applications }: PolicySet['rules'][number]) =>
      [from, to, ports, action, applications.join()].join(' ')
    const enabled = before.rules.filter(({ disable }) => !disable)
    const named = enabled.filter(({ from, to }) => groups.some(({ name }) => name === from || name === to))
    const now = federal().rules.map(content)
    expect(now.toSorted()).toEqual(enabled.map(content).toSorted())
    expect(now.slice(0, named.length).toSorted()).toEqual(named.map(content).toSorted())
    const ofGroups = ({ responses }: PolicySet) =>
      responses
        .filter(({ group }) => group !== '')
        .map(({ event, group, comment, conditions, actions, webhooks, disable }) =>
          JSON.stringify([event, group, comment, conditions, actions, webhooks, disable]),
        )
    expect(ofGroups(federal()).toSorted()).toEqual(ofGroups(before).toSorted())
  })

  test('response rules of no group', async () => {
    const rule = fc.record({
      event: fc.constantFrom('event', 'security-event', 'compliance'),
      comment: awkward,
      value: awkward.filter((value) => value !== ''),
      disable: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 5 }), async (rules) => {
        const responses = rules.map(({ value, ...each }, index) => ({
          ...each,
          id: 100_001 + index,
          group: '',
          conditions: [{ type: 'level', value }],
          actions: ['suppress-log'],
          webhooks: [],
          cfg_type: 'federal',
        }))
        change({ responses })
        const text = await exported('/v1/file/response/rule?scope=fed', {
          ids: responses.map(({ id }) => id),
        })
        change({ responses: [] })
        expect(await imported('/v1/file/response/rule/config?scope=fed', text)).toMatchObject(done)
        expect(federal().responses).toEqual(responses)
      }),
      { numRuns: 25 },
    )
  })

  test('admission rules, which replace those that are there', async () => {
    const rule = fc.record({
      comment: awkward,
      value: awkward.filter((value) => value !== ''),
      disable: fc.boolean(),
      mode: fc.constantFrom('', 'monitor', 'protect'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 5 }), async (rules) => {
        const admission = rules.map(({ value, mode, ...each }, index) => ({
          ...each,
          id: 100_001 + index,
          category: 'Kubernetes',
          criteria: [{ name: 'image', op: 'containsAny', value } as never],
          critical: false,
          cfg_type: 'federal',
          rule_type: 'deny',
          rule_mode: mode,
          containers: ['containers', 'init_containers'],
        }))
        change({ admission })
        const text = await exported('/v1/file/admission?scope=fed', { ids: admission.map(({ id }) => id) })
        change({ admission: admission.slice(0, 1).map((each) => ({ ...each, comment: 'goes away' })) })
        expect(await imported('/v1/file/admission/config?scope=fed', text)).toMatchObject(done)
        expect(federal().admission).toEqual(admission)
      }),
      { numRuns: 25 },
    )
  })

  test('the settings of admission control of a cluster, when asked for', async () => {
    const text = await exported('/v1/file/admission', { ids: [], export_config: true })
    const before = primary.state.policy.admission
    primary.state.policy.admission = { ...before, enable: !before.enable, mode: 'protect' }
    expect(await imported('/v1/file/admission/config', text)).toMatchObject(done)
    expect(primary.state.policy.admission).toEqual(before)
  })

  test.each(['dlp', 'waf'] as const)('%s sensors', async (kind) => {
    const sensor = fc.record({
      name: plain.map((name) => `fed.t-${name}`),
      comment: awkward,
      rules: someOf(
        fc.record({ name: plain, value: fc.stringMatching(/^[a-z\\.]{0,6}[a-z]{3}$/) }),
        ({ name }) => name,
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        someOf(sensor, ({ name }) => name).filter((list) => list.length > 0),
        async (drawn) => {
          const sensors = drawn.map(({ rules, ...each }) => ({
            ...each,
            predefine: false,
            cfg_type: 'federal',
            rules: rules.map(({ name, value }) => ({
              name,
              id: 0,
              patterns: [{ key: 'pattern', op: 'regex', value: value.replaceAll('\\', ''), context: 'url' }],
              cfg_type: 'federal',
            })),
          }))
          const others = federal()[kind].sensors.filter(({ name }) => !name.startsWith('fed.t-'))
          change({ [kind]: { ...federal()[kind], sensors: [...others, ...sensors] } })
          const text = await exported(`/v1/file/${kind}?scope=fed`, {
            names: sensors.map(({ name }) => name),
          })
          change({ [kind]: { ...federal()[kind], sensors: others } })
          expect(await imported(`/v1/file/${kind}/config?scope=fed`, text)).toMatchObject(done)
          const withoutIds = (list: PolicySet['dlp']['sensors']) =>
            list
              .filter(({ name }) => name.startsWith('fed.t-'))
              .map((each) => ({ ...each, rules: each.rules.map((own) => ({ ...own, id: 0 })) }))
          expect(withoutIds(federal()[kind].sensors)).toEqual(sensors)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('webhooks', async () => {
    const webhook = fc.record({
      name: plain.map((name) => `fed.${name}`),
      url: awkward.map((path) => `https://example.com/${path}`),
      type: fc.constantFrom('', 'Slack', 'JSON', 'Teams'),
      enable: fc.boolean(),
      use_proxy: fc.boolean(),
      cfg_type: fc.constant('federal'),
    })
    await fc.assert(
      fc.asyncProperty(
        someOf(webhook, ({ name }) => name),
        async (webhooks) => {
          change({ webhooks, responses: [] })
          const text = await exported('/v1/file/fed_config', {})
          change({ webhooks: [] })
          expect(await imported('/v1/file/config?scope=fed', text)).toMatchObject(done)
          expect(federal().webhooks).toEqual(webhooks)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('what is refused', () => {
  test('a file that cannot be parsed: groups in the end, others at once and with the place taken for a while', async () => {
    expect(await imported('/v1/file/group/config?scope=fed', 'not: [yaml')).toMatchObject({
      status: 500,
      body: { message: 'Failed to read/parse the imported file' },
    })
    expect((await send('/v1/file/dlp/config?scope=fed', 'not: [yaml')).status).toBe(400)
    expect((await send('/v1/file/waf/config?scope=fed', 'kind: List')).status).toBe(409)
    world.advance(31_000)
    expect((await send('/v1/file/waf/config?scope=fed', 'kind: List')).status).toBe(206)
  })

  test('objects of another kind or scope, before anything is written', async () => {
    const before = federal()
    const text = await exported('/v1/file/group?scope=fed', { groups: ['fed.payments'] })
    expect(await imported('/v1/file/dlp/config?scope=fed', text)).toMatchObject({
      status: 400,
      body: { message: 'Invalid security rule(s)' },
    })
    expect(await imported('/v1/file/group/config', text)).toMatchObject({
      status: 500,
      body: { message: 'Group fed.payments is not allowed for import with scope=local' },
    })
    expect(federal()).toBe(before)
  })

  test('a second import while one is running, and questions about one that is not', async () => {
    const text = await exported('/v1/file/group?scope=fed', { groups: ['fed.payments'] })
    await send('/v1/file/group/config?scope=fed', text)
    const second = await send('/v1/file/dlp/config?scope=fed', text)
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      code: 18,
      import_task_data: { data: { status: 'importing', triggered_by: 'admin' } },
    })
    const other = await send('/v1/file/dlp/config?scope=fed', '', { 'X-Transaction-ID': 'nosuch' })
    expect([other.status, ((await other.json()) as { code: number }).code]).toEqual([410, 6])
  })
})

test('overwriting empties the list of the cluster itself, also with a federated file', async () => {
  const text = await exported('/v1/file/response/rule?scope=fed', {
    ids: federal().responses.map(({ id }) => id),
  })
  const before = federal().responses.length
  await imported('/v1/file/response/rule/config?scope=fed', text, { 'X-Import-Overwrite': '1' })
  expect(primary.state.policy.local.responses.filter(({ group }) => group === '')).toEqual([])
  expect(federal().responses.length).toBeGreaterThan(before)
})

test('members hear of imported federated groups only when they are told to fetch everything', async () => {
  const text = await exported('/v1/file/group?scope=fed', { groups: ['fed.payments'] })
  await imported('/v1/file/group/config?scope=fed', text.replace('In scope of PCI DSS', 'Imported'))
  const member = world.controller('aks-remote2')
  const comment = () =>
    member.state.policy.federal.groups.find(({ name }) => name === 'fed.payments')?.comment
  world.advance(180_000)
  world.settle()
  expect(comment()).toBe('In scope of PCI DSS')
  await send('/v1/fed/deploy', { force: true, ids: [] })
  world.advance(10_000)
  world.settle()
  expect(comment()).toBe('Imported')
})

test('a file is pushed to the remote repository when one is set up and switched on', async () => {
  const options = { remote_repository_nickname: 'default', file_path: 'policy/fed.yaml', comment: 'Nightly' }
  const body = { groups: ['fed.payments'], remote_export_options: options }
  const pushed = await send('/v1/file/group?scope=fed', body)
  expect(await pushed.json()).toEqual({ file_path: 'policy/fed.yaml' })
  expect(primary.state.remoteRepositories[0]?.files['policy/fed.yaml']).toMatchObject({ comment: 'Nightly' })
  primary.state.remoteRepositories = []
  const refused = await send('/v1/file/group?scope=fed', body)
  expect([refused.status, ((await refused.json()) as { code: number }).code]).toEqual([400, 52])
})
