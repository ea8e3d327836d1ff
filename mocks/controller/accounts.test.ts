import { beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD } from '../world/scenarios/accounts.ts'
import { SimClient } from '../world/SimClient.ts'
import { createWorld, type World } from '../world/World.ts'

/** The clock stands still and moves only by `advance`. */
const SPEED = 0
const DAY_MS = 24 * 3_600_000
const CLUSTER = 'k3s-store-101'

let world: World
let admin: SimClient

beforeEach(async () => {
  world = createWorld('fleet', { speed: SPEED })
  admin = await signedIn('admin')
})

async function signedIn(username: string, password = PASSWORD) {
  const client = new SimClient(world.controller(CLUSTER))
  expect(await client.signIn(username, password)).toMatchObject({ status: 200, body: { token: {} } })
  return client
}

const signIn = (username: string, password: string) =>
  new SimClient(world.controller(CLUSTER)).signIn(username, password)

const create = (client: SimClient, fullname: string, fields: object) =>
  client.call('POST', '/v1/user', {
    user: { fullname, username: fullname, password: 'Secret-2026', ...fields },
  })

const profile = (fields: object) =>
  admin.call('PATCH', '/v1/password_profile/default', { config: { name: 'default', ...fields } })

const OK = { status: 200 }
const DENIED = { status: 403, body: { code: 25 } }

describe('accounts', () => {
  test('a role in namespaces gives rights there and nowhere else', async () => {
    const fields = { role: '', role_domains: { admin: ['shop'], reader: ['billing'] } }
    expect(await create(admin, 'nora', fields)).toMatchObject(OK)
    const nora = await signedIn('nora', 'Secret-2026')
    const { body } = await nora.call('GET', '/v1/selfuser')
    expect(body).toMatchObject({ global_permissions: [], domain_permissions: { shop: {}, billing: {} } })
    expect(await nora.call('GET', '/v1/system/config')).toMatchObject(DENIED)
    expect(await nora.call('GET', '/v1/user_role')).toMatchObject(DENIED)
  })

  test('somebody with rights in one namespace manages accounts of that namespace only', async () => {
    await create(admin, 'nora', { role: '', role_domains: { admin: ['shop'] } })
    const nora = await signedIn('nora', 'Secret-2026')
    expect(await create(nora, 'nils', { role: '', role_domains: { reader: ['shop'] } })).toMatchObject(OK)
    expect(await create(nora, 'nils2', { role: '', role_domains: { reader: ['billing'] } })).toMatchObject(
      DENIED,
    )
    expect(await create(nora, 'nils3', { role: 'reader' })).toMatchObject(DENIED)
    const { body } = await nora.call('GET', '/v1/user')
    expect((body as { users: { fullname: string }[] }).users.map(({ fullname }) => fullname)).toEqual([
      'nils',
      'nora',
    ])
    expect(await nora.call('DELETE', '/v1/user/rita')).toMatchObject(DENIED)
    expect(await nora.call('DELETE', '/v1/user/nils')).toMatchObject(OK)
  })

  test('nobody hands out more than they have', async () => {
    const permissions = [{ id: 'authorization', read: true, write: true }]
    await admin.call('POST', '/v1/user_role', { config: { name: 'clerk', comment: '', permissions } })
    await create(admin, 'clara', { role: 'clerk' })
    const clara = await signedIn('clara', 'Secret-2026')
    expect(await create(clara, 'boss', { role: 'admin' })).toMatchObject(DENIED)
    expect(await create(clara, 'carl', { role: 'clerk' })).toMatchObject(OK)
  })

  test('a change of roles ends the sessions of that account', async () => {
    const rita = await signedIn('rita')
    const config = { fullname: 'rita', role: 'reader', email: 'rita@example.com' }
    expect(await admin.call('PATCH', '/v1/user/rita', { config })).toMatchObject(OK)
    expect(await rita.call('GET', '/v1/selfuser')).toMatchObject(OK)
    await admin.call('PATCH', '/v1/user/rita', { config: { fullname: 'rita', role: 'ciops' } })
    expect(await rita.call('GET', '/v1/selfuser')).toMatchObject({ status: 401 })
  })

  test.each([
    ['two roles in one namespace', { role: '', role_domains: { admin: ['a1'], reader: ['a1'] } }, 400, 6],
    ['a namespace that cannot be', { role: '', role_domains: { admin: ['A 1'] } }, 400, 6],
    ['an unknown role in a namespace', { role: '', role_domains: { boss: ['a1'] } }, 400, 6],
    ['a name like that of a remote account', { fullname: 'ldap1:joe', role: 'reader' }, 400, 15],
    ['an internal name', { fullname: '~joe', role: 'reader' }, 403, 25],
  ])('%s is refused', async (_, fields, status, code) => {
    expect(await create(admin, 'joe', fields)).toMatchObject({ status, body: { code } })
  })

  test('the built-in administrator keeps its role and cannot be deleted', async () => {
    const config = { fullname: 'admin', role: 'reader' }
    expect(await admin.call('PATCH', '/v1/user/admin', { config })).toMatchObject({
      status: 403,
      body: { code: 4 },
    })
    expect(await admin.call('DELETE', '/v1/user/admin')).toMatchObject({ status: 403, body: { code: 4 } })
  })
})

describe('passwords', () => {
  const change = (password: string, newPassword: string) =>
    admin.call('PATCH', '/v1/user/admin', {
      config: { fullname: 'admin', password, new_password: newPassword },
    })

  test('expire when the profile says so, counted from when expiry was turned on', async () => {
    await profile({ enable_password_expiration: true, password_expire_after_days: 2 })
    expect((await signIn('rita', PASSWORD)).body).toMatchObject({ password_days_until_expire: 2 })
    world.advance(1.5 * DAY_MS)
    const { body } = await signIn('rita', PASSWORD)
    expect(body).toMatchObject({ password_days_until_expire: 0, password_hours_until_expire: 12 })
    world.advance(DAY_MS)
    expect(await signIn('rita', PASSWORD)).toMatchObject({ status: 401, body: { code: 48 } })
  })

  test('may not come back as long as the profile remembers them', async () => {
    await profile({ enable_password_history: true, password_keep_history_count: 2 })
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ status: 400, body: { code: 14 } })
    await change(PASSWORD, 'Second-2026')
    await admin.signIn('admin', 'Second-2026')
    expect(await change('Second-2026', PASSWORD)).toMatchObject({ status: 400, body: { code: 14 } })
    await change('Second-2026', 'Third-2026')
    await admin.signIn('admin', 'Third-2026')
    expect(await change('Third-2026', PASSWORD)).toMatchObject(OK)
  })

  test('are not reset before they expire, unless forced', async () => {
    await profile({ enable_password_expiration: true, password_expire_after_days: 90 })
    const reset = (force: boolean) =>
      admin.call('POST', '/v1/user/rita/password', {
        config: { fullname: 'rita', new_password: 'Other-2026', force_reset_password: force },
      })
    expect(await reset(false)).toMatchObject({ status: 403, body: { code: 4 } })
    expect(await reset(true)).toMatchObject(OK)
    expect(await signIn('rita', 'Other-2026')).toMatchObject(OK)
  })

  test.each([
    ['no length', { min_len: 0 }],
    ['more characters of a kind than there are characters', { min_len: 3, min_digit_count: 4 }],
    ['expiry after no days', { enable_password_expiration: true, password_expire_after_days: 0 }],
    ['a session of ten seconds', { session_timeout: 10 }],
  ])('the profile refuses %s', async (_, fields) => {
    expect(await profile(fields)).toMatchObject({ status: 400, body: { code: 6 } })
  })
})

describe('API keys', () => {
  const newKey = (fields: object) =>
    admin.call('POST', '/v1/api_key', {
      apikey: { apikey_name: 'ci', description: '', role: 'reader', expiration_type: 'hours', ...fields },
    })
  const withKey = async (key: string, path: string) => {
    const headers = { 'X-Auth-Apikey': key }
    const request = new Request(`http://controller${path}`, { headers })
    return (await world.controller(CLUSTER).handle(request)).status
  }

  test('work until they expire, and a role they have cannot be deleted until then', async () => {
    const { body } = await newKey({ role: 'scan-operator', expiration_hours: 5 })
    const { apikey_secret: secret } = (body as { apikey: { apikey_secret: string } }).apikey
    expect(secret).toHaveLength(64)
    expect(await withKey(`ci:${secret}`, '/v1/selfapikey')).toBe(200)
    expect(await withKey(`ci:${secret}:`, '/v1/selfapikey')).toBe(401)
    await admin.call('DELETE', '/v1/user/sven')
    const refused = await admin.call('DELETE', '/v1/user_role/scan-operator')
    expect(refused).toMatchObject({ status: 400, body: { code: 16 } })
    world.advance(5 * 3_600_000)
    expect(await withKey(`ci:${secret}`, '/v1/selfapikey')).toBe(401)
    await admin.signIn('admin', PASSWORD)
    expect(await admin.call('DELETE', '/v1/user_role/scan-operator')).toMatchObject(OK)
  })

  test.each([
    ['a year and an hour', { expiration_hours: 8761 }, 400, 6],
    ['a name with a blank', { apikey_name: 'c i', expiration_hours: 1 }, 400, 15],
    ['a name of 33 characters', { apikey_name: 'c'.repeat(33), expiration_hours: 1 }, 400, 15],
    ['an unknown role', { role: 'boss', expiration_hours: 1 }, 400, 6],
  ])('%s is refused', async (_, fields, status, code) => {
    expect(await newKey(fields)).toMatchObject({ status, body: { code } })
  })
})
