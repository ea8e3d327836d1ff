import type { RegistryConfig, ScanScheduleState } from '../RegistriesState.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'
import { REGISTRY_SECRET } from './outsideRegistries.ts'
import { parseFilters } from './registryFilters.ts'

const OPENSHIFT = 'OpenShift Registry'

/** In the order of the controller (recording 50). */
export const REGISTRY_TYPES = [
  'Amazon ECR Registry',
  'Azure Container Registry',
  'Docker Registry',
  'Google Container Registry',
  'JFrog Artifactory',
  OPENSHIFT,
  'Red Hat Public Registry',
  'Sonatype Nexus',
  'Gitlab',
  'IBM Cloud Container Registry',
  'Harbor Registry',
  'GitHub Container Registry',
] as const

const JFROG_MODES = ['Repository Path', 'Subdomain', 'Port']
const INTERVAL_MIN_S = 300
const INTERVAL_MAX_S = 604_800
const IBM_TOKEN_URL = 'https://iam.cloud.ibm.com/identity/token'
/** Belongs to who signs in at AWS with the keys; part of the address ECR answers at. */
const AWS_ACCOUNT = '841299403307'

/** registryConfigV2ToV1: the grouped shape flattened; what v1 puts on the top level is not looked at. */
export function flattened(config: Fields): Fields {
  const { name, registry_type, registry, domains, filters, cfg_type } = config
  return {
    ...(asOptional(config['auth']) ?? {}),
    ...(asOptional(config['scan']) ?? {}),
    ...(asOptional(config['integrations']) ?? {}),
    name,
    registry_type,
    registry,
    domains,
    filters,
    cfg_type,
  }
}

function asOptional(value: unknown): Fields | undefined {
  return value === undefined || value === null ? undefined : asRecord(value)
}

/** A registry as it is before any of its fields was given: the defaults of handlerRegistryCreate. */
export function emptyConfig(name: string, type: string, isFederal: boolean): RegistryConfig {
  return {
    name,
    registry_type: type,
    registry: '',
    username: '',
    password: '',
    auth_token: '',
    auth_with_token: false,
    domains: null,
    filters: [],
    rescan_after_db_update: true,
    scan_layers: false,
    repo_limit: 200,
    tag_limit: 20,
    schedule: { schedule: 'manual', interval: 0 },
    aws_key: null,
    gcr_key: null,
    jfrog_mode: '',
    jfrog_aql: false,
    gitlab_external_url: '',
    gitlab_private_token: '',
    ibm_cloud_token_url: '',
    ibm_cloud_account: '',
    cfg_type: isFederal ? 'federal' : 'user_created',
    ignore_proxy: false,
  }
}

/**
 * Takes the fields of a request into a registry; order of the checks and texts of `controller/rest/registry.go`
 * handlerRegistryCreate and handlerRegistryConfig. What is not given stays.
 * @param isNew a new registry needs the fields its type asks for
 */
export function configure(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  const type = config.registry_type
  config.schedule = scheduleOf(type, fields['schedule']) ?? config.schedule
  if (type === 'Amazon ECR Registry') takeAwsKey(config, fields, isNew)
  else takeAddress(config, fields, isNew)
  if (type === 'Google Container Registry') takeGcrKey(config, fields, isNew)
  if (type === 'JFrog Artifactory') takeJfrog(config, fields, isNew)
  if (type === 'Gitlab') takeGitlab(config, fields, isNew)
  if (type === 'IBM Cloud Container Registry') takeIbm(config, fields, isNew)
  if (given(fields['domains'])) config.domains = texts(fields['domains'])
  take(config, fields, 'rescan_after_db_update', 'boolean')
  take(config, fields, 'scan_layers', 'boolean')
  take(config, fields, 'repo_limit', 'number')
  take(config, fields, 'tag_limit', 'number')
  if (given(fields['filters'])) {
    const filters = texts(fields['filters']).toSorted()
    parseFilters(filters, config)
    config.filters = filters
  }
  take(config, fields, 'ignore_proxy', 'boolean')
}

const given = (value: unknown) => value !== undefined && value !== null

function take(
  config: RegistryConfig,
  fields: Fields,
  name: keyof RegistryConfig,
  kind: 'string' | 'boolean' | 'number',
): void {
  const value = fields[name]
  if (!given(value)) return
  if (typeof value !== kind) throw wrongFormat()
  Object.assign(config, { [name]: value })
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) throw wrongFormat()
  return value
}

function scheduleOf(type: string, value: unknown): ScanScheduleState | undefined {
  const fields = asOptional(value)
  const schedule = fields ? stringField(fields, 'schedule') : ''
  if (!fields || schedule === '') return undefined
  if (schedule === 'manual' || (schedule === 'auto' && type === OPENSHIFT)) return { schedule, interval: 0 }
  if (schedule !== 'periodical' || type === OPENSHIFT) throw wrongFormat('Invalid schedule')
  const interval = fields['interval'] ?? 0
  if (typeof interval !== 'number' || interval < INTERVAL_MIN_S || interval > INTERVAL_MAX_S) {
    throw wrongFormat('Schedule interval is out of range')
  }
  return { schedule, interval }
}

/** scanUtils.ParseRegistryURI: http or https, and always a slash at the end. */
function registryUrl(text: string, refusal = 'Invalid registry URL'): string {
  if (!/^https?:\/\/./.test(text) || !URL.canParse(text)) throw wrongFormat(refusal)
  return text.endsWith('/') ? text : `${text}/`
}

function takeAddress(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  const isGcr = config.registry_type === 'Google Container Registry'
  if (given(fields['registry'])) config.registry = registryUrl(stringField(fields, 'registry'))
  else if (isNew && isGcr) config.registry = 'https://gcr.io/'
  else if (isNew) throw wrongFormat('Missing registry URL')
  if (isGcr) return
  take(config, fields, 'username', 'string')
  take(config, fields, 'password', 'string')
  take(config, fields, 'auth_token', 'string')
  take(config, fields, 'auth_with_token', 'boolean')
  if (config.auth_with_token && config.auth_token === '') throw wrongFormat('Missing authentication token')
}

/** The keys are tried at AWS before they are kept, which also tells the address. */
function takeAwsKey(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  const key = asOptional(fields['aws_key'])
  if (!key) {
    if (isNew) throw wrongFormat('Missing AWS keys')
    return
  }
  const before = config.aws_key ?? { id: '', access_key_id: '', secret_access_key: '', region: '' }
  const text = (name: keyof typeof before) => (given(key[name]) ? stringField(key, name) : before[name])
  const next = {
    id: text('id'),
    access_key_id: text('access_key_id'),
    secret_access_key: text('secret_access_key'),
    region: text('region'),
  }
  if (next.secret_access_key !== REGISTRY_SECRET || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(next.region)) {
    throw wrongFormat('Failed to get authorization token by AWS keys')
  }
  config.aws_key = next
  config.username = 'AWS'
  config.registry = `https://${next.id || AWS_ACCOUNT}.dkr.ecr.${next.region}.amazonaws.com/`
}

function takeGcrKey(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  const key = asOptional(fields['gcr_key'])
  if (!key && isNew) throw wrongFormat('No GCR json key provided')
  if (key && given(key['json_key'])) config.gcr_key = { json_key: stringField(key, 'json_key') }
}

function takeJfrog(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  const mode = stringField(fields, 'jfrog_mode')
  if (isNew || given(fields['jfrog_mode'])) {
    if (!JFROG_MODES.includes(mode)) throw wrongFormat('Invalid Jfrog mode')
    config.jfrog_mode = mode
  }
  take(config, fields, 'jfrog_aql', 'boolean')
}

function takeGitlab(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  if (!config.registry.startsWith('https')) {
    throw wrongFormat('Gitlab container registry should start with https')
  }
  if (given(fields['gitlab_external_url'])) {
    const url = stringField(fields, 'gitlab_external_url')
    config.gitlab_external_url = registryUrl(url, 'Invalid Gitlab external_url')
  } else if (isNew) throw wrongFormat('Missing gitlab external url')
  take(config, fields, 'gitlab_private_token', 'string')
}

function takeIbm(config: RegistryConfig, fields: Fields, isNew: boolean): void {
  if (isNew && !given(fields['ibm_cloud_account'])) throw wrongFormat('IBM Cloud account is missing')
  if (isNew) config.ibm_cloud_token_url = IBM_TOKEN_URL
  take(config, fields, 'ibm_cloud_account', 'string')
  take(config, fields, 'ibm_cloud_token_url', 'string')
}
