import type {
  RegistriesState,
  RegistryConfig,
  RegistryState,
  ScannedImageState,
} from '../../controller/RegistriesState.ts'
import {
  askRegistry,
  REGISTRY_SECRET,
  type FoundImage,
} from '../../controller/registries/outsideRegistries.ts'
import { emptyConfig } from '../../controller/registries/registryConfig.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { buildSigstoreRoots } from './sigstoreRoots.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A registry of a scenario and how it stands when the scenario begins. */
interface RegistrySpec {
  readonly name: string
  readonly type: string
  readonly fields?: Partial<RegistryConfig>
  /** Age of its last scan; never scanned when absent. */
  readonly scannedMs?: number
  /** Share of its images a running scan has done. */
  readonly progress?: number
  /** Compared with a database that is older than the cluster's. */
  readonly oldDatabase?: boolean
}

const signedIn = { username: 'neuvector-scan', password: REGISTRY_SECRET }

/** The registries of the cluster that leads a fleet: one or two of every kind, one that scans, one that cannot sign in. */
const LEADING: readonly RegistrySpec[] = [
  {
    name: 'fed.harbor-prod',
    type: 'Harbor Registry',
    fields: {
      ...signedIn,
      registry: 'https://registry.example.com/',
      filters: ['ci/*', 'data/*', 'payments/*', 'platform/*', 'shop/*'],
      scan_layers: true,
    },
    scannedMs: 30 * MINUTE_MS,
    progress: 0.62,
  },
  {
    name: 'fed.ecr-eu',
    type: 'Amazon ECR Registry',
    fields: {
      registry: 'https://841299403307.dkr.ecr.eu-west-1.amazonaws.com/',
      username: 'AWS',
      aws_key: {
        id: '841299403307',
        access_key_id: 'AKIAEXAMPLE',
        secret_access_key: REGISTRY_SECRET,
        region: 'eu-west-1',
      },
      filters: ['prod/*'],
      scan_layers: true,
      schedule: { schedule: 'periodical', interval: 86_400 },
    },
    scannedMs: 2 * HOUR_MS,
  },
  {
    name: 'fed.redhat-base',
    type: 'Red Hat Public Registry',
    fields: { registry: 'https://registry.access.redhat.com/', filters: ['ubi9/*'] },
    scannedMs: 2 * HOUR_MS,
  },
  {
    name: 'gar-images',
    type: 'Google Container Registry',
    fields: {
      registry: 'https://europe-docker.pkg.dev/',
      gcr_key: { json_key: JSON.stringify({ type: 'service_account', private_key: REGISTRY_SECRET }) },
      filters: ['nv-demo/*'],
    },
    scannedMs: 5 * HOUR_MS,
  },
  {
    name: 'ghcr-platform',
    type: 'GitHub Container Registry',
    fields: {
      registry: 'https://ghcr.io/',
      username: 'acme-bot',
      password: 'expired',
      filters: ['acme/platform-*'],
    },
    scannedMs: 40 * MINUTE_MS,
  },
  {
    name: 'docker-hub',
    type: 'Docker Registry',
    fields: {
      registry: 'https://registry.hub.docker.com/',
      filters: ['library/nginx', 'library/postgres:1*'],
    },
    scannedMs: DAY_MS,
  },
  {
    name: 'jfrog-release',
    type: 'JFrog Artifactory',
    fields: {
      ...signedIn,
      registry: 'https://acme.jfrog.io/',
      jfrog_mode: 'Repository Path',
      filters: ['release/*'],
      scan_layers: true,
      schedule: { schedule: 'periodical', interval: 6 * 3600 },
    },
    scannedMs: 3 * HOUR_MS,
  },
  {
    name: 'acr-retail',
    type: 'Azure Container Registry',
    fields: {
      ...signedIn,
      registry: 'https://acrretail.azurecr.io/',
      filters: ['retail/*'],
      rescan_after_db_update: false,
    },
    scannedMs: 9 * DAY_MS,
    oldDatabase: true,
  },
  {
    name: 'openshift-shop',
    type: 'OpenShift Registry',
    fields: {
      ...signedIn,
      registry: 'https://default-route-openshift-image-registry.apps.acme.io/',
      filters: ['shop/*'],
      schedule: { schedule: 'auto', interval: 0 },
    },
  },
]

const USUAL: readonly RegistrySpec[] = [
  {
    name: 'docker-hub',
    type: 'Docker Registry',
    fields: { registry: 'https://registry.hub.docker.com/', filters: ['library/*'] },
    scannedMs: 6 * HOUR_MS,
  },
  {
    name: 'nexus-apps',
    type: 'Sonatype Nexus',
    fields: { ...signedIn, registry: 'https://nexus.acme.io/', filters: ['docker-hosted/*'] },
    scannedMs: 20 * HOUR_MS,
  },
]

/** Two thousand images in one registry, and something to share with the fleet. */
const LARGE: readonly RegistrySpec[] = [
  ...LEADING.filter(({ name }) => name === 'fed.redhat-base'),
  {
    name: 'warehouse',
    type: 'Docker Registry',
    fields: {
      ...signedIn,
      registry: 'https://large.acme.io/',
      filters: ['warehouse/*'],
      scan_layers: true,
    },
    scannedMs: 4 * HOUR_MS,
  },
]

const SETS = { none: [], usual: USUAL, leading: LEADING, large: LARGE } as const

/** Which registries a cluster of a scenario has. */
export type RegistrySet = keyof typeof SETS

/** Results that pipelines sent to the leading cluster. */
const PIPELINES = ['ci/checkout-cart', 'ci/payments-api', 'ci/retail-till'].flatMap((repository) =>
  ['main-481', 'main-482', 'release-7'].map((tag) => ({ repository, tag })),
)

/** The registries of a cluster and what their scans found so far. */
export function buildRegistries(spec: ClusterSpec, nowMs: number): RegistriesState {
  const set: RegistrySet = spec.registries ?? (spec.factoryState ? 'none' : 'usual')
  const isLeading = set === 'leading'
  return {
    list: SETS[set].map((registry) => build(registry, spec, nowMs)),
    repoScan: isLeading
      ? PIPELINES.map((image, index) =>
          finished(image, nowMs - (11 + index * 37) * MINUTE_MS, spec.cveDbVersion),
        )
      : [],
    fedRepoScan: [],
    tests: [],
    imageQueries: [],
    sigstoreRoots: isLeading ? buildSigstoreRoots() : [],
  }
}

function build(registry: RegistrySpec, spec: ClusterSpec, nowMs: number): RegistryState {
  const { name, type, fields, scannedMs, progress, oldDatabase = false } = registry
  const config = { ...emptyConfig(name, type, name.startsWith('fed.')), ...structuredClone(fields) }
  const state: RegistryState = {
    config,
    startedAtMs: scannedMs === undefined ? 0 : nowMs - scannedMs,
    errorMessage: '',
    errorDetail: '',
    scan: null,
    nextScanAtMs:
      config.schedule.schedule === 'periodical'
        ? nowMs + config.schedule.interval * 1000 - (scannedMs ?? 0)
        : 0,
    images: [],
  }
  if (scannedMs === undefined) return state
  const reply = askRegistry(config)
  if (!reply.ok) return { ...state, errorMessage: reply.message, errorDetail: reply.detail }
  const version = oldDatabase ? olderThan(spec.cveDbVersion) : spec.cveDbVersion
  state.images = reply.images.map((image, index) => finished(image, nowMs - scannedMs + index * 900, version))
  return progress === undefined ? state : inProgress(state, progress, nowMs)
}

/** The last images still wait, the one before them is being scanned. */
function inProgress(state: RegistryState, progress: number, nowMs: number): RegistryState {
  const done = Math.floor(state.images.length * progress)
  const images = state.images.map((image, index) =>
    index < done
      ? image
      : {
          ...image,
          status: index === done ? ('scanning' as const) : ('scheduled' as const),
          scannedAtMs: 0,
          result: '',
        },
  )
  return {
    ...state,
    images,
    scan: { answersAtMs: state.startedAtMs, failure: null, nextImageAtMs: nowMs + 1_000 },
  }
}

const finished = (image: FoundImage, scannedAtMs: number, databaseVersion: string): ScannedImageState => ({
  ...image,
  status: 'finished',
  scannedAtMs,
  databaseVersion,
  result: 'succeeded',
})

/** `3.987` → `3.981`. */
const olderThan = (version: string) => (Number(version) - 0.006).toFixed(3)
