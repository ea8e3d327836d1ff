import { describe, expect, test } from 'vitest'
import { DeployWire } from '../../src/domain/federation/api/schema.ts'
import { SignInWire, WeakPasswordWire } from '../../src/domain/auth/api/schema.ts'
import { PASSWORD } from '../world/scenarios/accounts.ts'
import { podsOf } from '../controller/assets/workloads.ts'
import { SimClient } from '../world/SimClient.ts'
import { imageFacts } from '../controller/registries/imageFacts.ts'
import { createWorld, type World } from '../world/World.ts'
import { hasSchema } from './recordings.ts'
import { PRIMARY_ROUTES, READ_ROUTES } from './readRoutes.ts'
import { loadStructs, misfits } from './structShape.ts'

const SPEED = 0
/** A primary, a member and a cluster of its own. */
const CLUSTERS = ['gke-one', 'aks-remote2', 'k3s-store-101'] as const

async function signedIn(world: World, cluster: string) {
  const client = new SimClient(world.controller(cluster))
  const answer = await client.signIn('admin', PASSWORD)
  return { client, answer }
}

/** The body of a read, which must succeed. */
async function read(world: World, cluster: string, path: string): Promise<unknown> {
  const { client } = await signedIn(world, cluster)
  const { controllers, enforcers } = world.controller(cluster).state.inventory
  const [pod] = podsOf(world.controller(cluster))
  const actual = path
    .replace(':controller', controllers[0]?.id ?? '')
    .replace(':enforcer', enforcers[0]?.id ?? '')
    .replace(':host', encodeURIComponent(enforcers[0]?.host_id ?? ''))
    .replace(':pod', pod?.id ?? '')
    .replace(':container', pod?.children[0]?.id ?? '')
    .replace(':image', imageFacts({ repository: 'library/nginx', tag: '1.25.3' }).imageId)
  const { status, body } = await client.call('GET', actual)
  expect(status).toBe(200)
  return body
}

const ROUTES = [
  ...CLUSTERS.flatMap((cluster) => READ_ROUTES.map((route) => ({ cluster, ...route }))),
  ...PRIMARY_ROUTES.map((route) => ({ cluster: 'gke-one', ...route })),
]

describe('simulated answers parse as the console parses them', () => {
  test.each(ROUTES.filter(({ schema }) => schema !== undefined))('$cluster: $path', async (route) => {
    const body = await read(createWorld('fleet', { speed: SPEED }), route.cluster, route.path)
    const parsed = route.schema?.safeParse(body)
    expect(parsed?.error?.issues ?? []).toEqual([])
    expect(unreadableRows(parsed?.data)).toBe(0)
  })

  test('POST /v1/auth', async () => {
    const { answer } = await signedIn(createWorld('fleet', { speed: SPEED }), 'gke-one')
    expect(SignInWire.parse(answer.body).token).toMatchObject({ username: 'admin', role: 'fedAdmin' })
  })

  test('POST /v1/auth of a new installation, before and with a weak password', async () => {
    const client = new SimClient(createWorld('standalone', { speed: SPEED }).controller('gke-one'))
    const { body } = await client.signIn('admin', 'admin')
    expect(SignInWire.parse(body)).toMatchObject({ need_to_reset_password: true, token: null })
    const weak = await client.signIn('admin', 'admin', 'short')
    expect(WeakPasswordWire.parse(weak.body).password_profile_basic.min_len).toBe(8)
  })

  test('POST /v1/fed/deploy', async () => {
    const { client } = await signedIn(createWorld('fleet', { speed: SPEED }), 'gke-one')
    const { body } = await client.call('POST', '/v1/fed/deploy', { ids: [], force: false })
    expect(Object.keys(DeployWire.parse(body).results)).toHaveLength(8)
  })
})

/** How many rows of a list the console would leave out as unreadable. */
function unreadableRows(parsed: unknown): number {
  if (typeof parsed !== 'object' || parsed === null) return 0
  return Object.values(parsed).reduce<number>(
    (sum, value: unknown) =>
      typeof value === 'object' && value !== null && 'unreadable' in value
        ? sum + Number(value.unreadable)
        : sum,
    0,
  )
}

describe.skipIf(!hasSchema)("simulated answers have the fields of the controller's structs", () => {
  test.each(ROUTES)('$cluster: $path is a $struct', async ({ cluster, path, struct }) => {
    const body = await read(createWorld('fleet', { speed: SPEED }), cluster, path)
    const structs = loadStructs()
    expect(Object.keys(structs)).toContain(struct)
    expect(misfits(structs, struct, body, 'answer')).toEqual([])
  })

  test('sign-in, promotion, an API key and a custom role, too', async () => {
    const structs = loadStructs()
    const world = createWorld('fleet', { speed: SPEED })
    const { client, answer } = await signedIn(world, 'k3s-store-101')
    expect(misfits(structs, 'RESTTokenData', answer.body, 'answer')).toEqual([])
    const apikey = { apikey_name: 'ci', description: '', role: 'reader', expiration_type: 'never' }
    const key = await client.call('POST', '/v1/api_key', { apikey })
    expect(misfits(structs, 'RESTApikeyGeneratedData', key.body, 'answer')).toEqual([])
    const shown = await client.call('GET', '/v1/api_key/ci')
    expect(misfits(structs, 'RESTApikeyData', shown.body, 'answer')).toEqual([])
    const role = await client.call('GET', '/v1/user_role/scan-operator')
    expect(misfits(structs, 'RESTUserRoleData', role.body, 'answer')).toEqual([])
    const promoted = await client.call('POST', '/v1/fed/promote', {
      master_rest_info: { server: '185.12.64.9', port: 11443 },
    })
    expect(misfits(structs, 'RESTFedPromoteRespData', promoted.body, 'answer')).toEqual([])
  })
})
