import type { RegistryWire } from '~/domain/registry/api/schema'
import { FEDERATED_PREFIX } from '~/domain/registry/names'
import { DEFAULT_TYPE, registryTypeOf, type RegistryField } from './registryTypes'

export const JFROG_MODES = ['Repository Path', 'Subdomain', 'Port'] as const
export type ScheduleChoice = 'manual' | 'periodical' | 'auto'

/** The dialog's fields, all as text, whatever the type uses of them. */
export interface RegistryForm {
  readonly type: string
  /** Without `fed.` when it is federated. */
  readonly name: string
  readonly isFederated: boolean
  readonly address: string
  readonly signInBy: 'password' | 'token'
  readonly username: string
  readonly password: string
  readonly token: string
  readonly awsAccount: string
  readonly awsAccessKey: string
  readonly awsSecret: string
  readonly awsRegion: string
  readonly jsonKey: string
  readonly jfrogMode: string
  readonly jfrogAql: boolean
  readonly gitlabUrl: string
  readonly gitlabToken: string
  readonly ibmAccount: string
  readonly ibmTokenUrl: string
  readonly filters: readonly string[]
  readonly schedule: ScheduleChoice
  /** Seconds. */
  readonly interval: string
  readonly rescans: boolean
  readonly scansLayers: boolean
  readonly usesProxy: boolean
}

/** Names of the secret fields: empty when a registry is edited, and sent only when something was typed. */
export const SECRET_FIELDS = ['password', 'token', 'awsSecret', 'jsonKey', 'gitlabToken'] as const

const EMPTY: RegistryForm = {
  type: DEFAULT_TYPE,
  name: '',
  isFederated: false,
  address: '',
  signInBy: 'password',
  username: '',
  password: '',
  token: '',
  awsAccount: '',
  awsAccessKey: '',
  awsSecret: '',
  awsRegion: '',
  jsonKey: '',
  jfrogMode: JFROG_MODES[0],
  jfrogAql: false,
  gitlabUrl: '',
  gitlabToken: '',
  ibmAccount: '',
  ibmTokenUrl: '',
  filters: [],
  schedule: 'manual',
  interval: '86400',
  rescans: true,
  scansLayers: false,
  usesProxy: false,
}

/** What the dialog begins with: nothing, or a registry as it is. */
export function toForm(registry: RegistryWire | undefined): RegistryForm {
  if (!registry) return EMPTY
  const isFederated = registry.cfg_type === 'federal'
  const { schedule, aws_key: awsKey } = registry
  return {
    ...EMPTY,
    type: registry.registry_type,
    name: isFederated ? registry.name.slice(FEDERATED_PREFIX.length) : registry.name,
    isFederated,
    address: registry.registry,
    signInBy: registry.auth_with_token ? 'token' : 'password',
    username: registry.username,
    awsAccount: awsKey?.id ?? '',
    awsAccessKey: awsKey?.access_key_id ?? '',
    awsRegion: awsKey?.region ?? '',
    jfrogMode: registry.jfrog_mode === '' ? EMPTY.jfrogMode : registry.jfrog_mode,
    jfrogAql: registry.jfrog_aql,
    gitlabUrl: registry.gitlab_external_url,
    ibmAccount: registry.ibm_cloud_account,
    ibmTokenUrl: registry.ibm_cloud_token_url,
    filters: registry.filters,
    schedule: scheduleOf(schedule.schedule),
    interval: schedule.interval > 0 ? String(schedule.interval) : EMPTY.interval,
    rescans: registry.rescan_after_db_update,
    scansLayers: registry.scan_layers,
    usesProxy: !registry.ignore_proxy,
  }
}

const scheduleOf = (word: string): ScheduleChoice =>
  word === 'periodical' || word === 'auto' ? word : 'manual'

export const fullName = ({ name, isFederated }: Pick<RegistryForm, 'name' | 'isFederated'>): string =>
  isFederated ? `${FEDERATED_PREFIX}${name}` : name

/**
 * The body of `POST|PATCH /v2/scan/registry`: only what the type uses, and secrets only when they were typed, since the
 * controller keeps what is left out (semantics.md d.1).
 */
export function toBody(form: RegistryForm) {
  const { fields } = registryTypeOf(form.type)
  const has = (field: RegistryField) => fields.includes(field)
  return {
    config: {
      name: fullName(form),
      registry_type: form.type,
      ...(has('address') ? { registry: form.address.trim() } : {}),
      filters: [...form.filters],
      cfg_type: form.isFederated ? 'federal' : 'user_created',
      auth: authOf(form, has),
      scan: {
        rescan_after_db_update: form.rescans,
        scan_layers: form.scansLayers,
        schedule: {
          schedule: form.schedule,
          interval: form.schedule === 'periodical' ? Number(form.interval) : 0,
        },
        ignore_proxy: !form.usesProxy,
      },
      integrations: integrationsOf(form, has),
    },
  }
}

type Has = (field: RegistryField) => boolean

function authOf(form: RegistryForm, has: Has) {
  const byToken = has('token') && form.signInBy === 'token'
  return {
    ...(has('account') && !byToken ? { username: form.username, ...typed('password', form.password) } : {}),
    ...(has('token')
      ? { auth_with_token: byToken, ...(byToken ? typed('auth_token', form.token) : {}) }
      : {}),
    ...(has('aws')
      ? {
          aws_key: {
            id: form.awsAccount.trim(),
            access_key_id: form.awsAccessKey.trim(),
            ...typed('secret_access_key', form.awsSecret),
            region: form.awsRegion.trim(),
          },
        }
      : {}),
    ...(has('gcr') && form.jsonKey !== '' ? { gcr_key: { json_key: form.jsonKey } } : {}),
  }
}

function integrationsOf(form: RegistryForm, has: Has) {
  return {
    ...(has('jfrog') ? { jfrog_mode: form.jfrogMode, jfrog_aql: form.jfrogAql } : {}),
    ...(has('gitlab')
      ? {
          gitlab_external_url: form.gitlabUrl.trim(),
          ...typed('gitlab_private_token', form.gitlabToken),
        }
      : {}),
    ...(has('ibm')
      ? {
          ibm_cloud_account: form.ibmAccount.trim(),
          ...typed('ibm_cloud_token_url', form.ibmTokenUrl.trim()),
        }
      : {}),
  }
}

const typed = (name: string, value: string) => (value === '' ? {} : { [name]: value })
