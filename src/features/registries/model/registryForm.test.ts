import { describe, expect, test } from 'vitest'
import { RegistryWire } from '~/domain/registry/api/schema'
import { hasSchema, loadRecording } from '../../../../mocks/contract/recordings'
import { loadStructs, misfits } from '../../../../mocks/contract/structShape'
import { REGISTRY_SECRET } from '../../../../mocks/controller/registries/outsideRegistries'
import { REGISTRY_TYPES } from '../../../../mocks/controller/registries/registryConfig'
import { PASSWORD } from '../../../../mocks/world/scenarios/accounts'
import { SimClient } from '../../../../mocks/world/SimClient'
import { createWorld } from '../../../../mocks/world/World'
import { toBody, toForm, type RegistryForm } from './registryForm'
import { registryTypeOf } from './registryTypes'

/** Every field filled in, as if somebody had gone through all types. */
const filled: RegistryForm = {
  ...toForm(undefined),
  name: 'mine',
  address: 'https://nexus.example.com/',
  username: 'scan',
  password: REGISTRY_SECRET,
  token: REGISTRY_SECRET,
  awsAccount: '841299403307',
  awsAccessKey: 'AKIAEXAMPLE',
  awsSecret: REGISTRY_SECRET,
  awsRegion: 'eu-west-1',
  jsonKey: '{"type":"service_account"}',
  gitlabUrl: 'https://gitlab.example.com/',
  gitlabToken: REGISTRY_SECRET,
  ibmAccount: 'acme',
  filters: ['team/*'],
}

const TYPES = [...REGISTRY_TYPES, 'Quay of a newer controller']

describe.skipIf(!hasSchema)('the body of a registry', () => {
  test.each(TYPES)('of the type %s has the fields of the controller', (type) => {
    const structs = loadStructs()
    expect(misfits(structs, 'RESTRegistryConfigDataV2', toBody({ ...filled, type }), 'body')).toEqual([])
  })
})

describe('the controller takes the body', () => {
  test.each(REGISTRY_TYPES)('of the type %s, and of editing it without its secrets', async (type) => {
    const client = new SimClient(createWorld('fleet', { speed: 0 }).controller('gke-one'))
    await client.signIn('admin', PASSWORD)
    const created = await client.call('POST', '/v2/scan/registry', toBody({ ...filled, type }))
    expect(created).toEqual({ status: 200, body: '' })
    const { body } = await client.call('GET', '/v1/scan/registry/mine')
    const saved = RegistryWire.parse((body as { summary: unknown }).summary) // a RESTRegistrySummaryData
    const edited = { ...toForm(saved), filters: ['team/app:1.*'], ...secretAtSave(type) }
    expect((await client.call('PATCH', '/v2/scan/registry/mine', toBody(edited))).status).toBe(200)
  })

  /** AWS keys are tried with every save, and the stored secret is used for it. */
  const secretAtSave = (type: string) =>
    registryTypeOf(type).fields.includes('aws') ? { awsSecret: '' } : {}
})

test('the recorded v2 body is what the form gives for the same registry', (context) => {
  if (!hasSchema) context.skip()
  const recorded = loadRecording('50_registries').find(
    ({ request }) => request.path === '/v2/scan/registry' && JSON.stringify(request.body).includes('"v2reg"'),
  )
  const { config } = toBody({
    ...filled,
    name: 'v2reg',
    address: 'http://127.0.0.1:5999/',
    username: 'u',
    password: 'p',
    filters: ['a/b:*'],
    scansLayers: true,
  })
  expect(recorded?.request.body).toMatchObject({
    config: {
      name: config.name,
      registry_type: config.registry_type,
      registry: config.registry,
      filters: config.filters,
      auth: config.auth,
      scan: {
        scan_layers: config.scan.scan_layers,
        rescan_after_db_update: config.scan.rescan_after_db_update,
        schedule: config.scan.schedule,
      },
    },
  })
})

describe('secrets', () => {
  test('are never in the form of a saved registry, and never sent back unless typed', () => {
    const saved = RegistryWire.parse({
      name: 'r',
      registry_type: 'Docker Registry',
      username: 'u',
      password: '****',
      schedule: { schedule: 'manual', interval: 0 },
    })
    const body = JSON.stringify(toBody(toForm(saved)))
    expect(body).not.toContain('password')
    expect(body).not.toContain('****')
    expect(body).toContain('"username":"u"')
  })

  test('of the way that was not chosen are not sent', () => {
    const byToken = toBody({ ...filled, signInBy: 'token' })
    expect(byToken.config.auth).toEqual({ auth_with_token: true, auth_token: REGISTRY_SECRET })
    const byPassword = toBody(filled)
    expect(byPassword.config.auth).toEqual({
      auth_with_token: false,
      username: 'scan',
      password: REGISTRY_SECRET,
    })
  })
})

test('a federated registry has its prefix in the name and not in the field', () => {
  const { config } = toBody({ ...filled, isFederated: true })
  expect(config).toMatchObject({ name: 'fed.mine', cfg_type: 'federal' })
  const saved = RegistryWire.parse({
    name: 'fed.mine',
    registry_type: 'Docker Registry',
    cfg_type: 'federal',
    schedule: { schedule: 'manual', interval: 0 },
  })
  expect(toForm(saved)).toMatchObject({ name: 'mine', isFederated: true })
})
