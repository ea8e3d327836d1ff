import type { RegistryConfig } from '../RegistriesState.ts'
import { matchesFilters, parseFilters } from './registryFilters.ts'

/**
 * What there is outside the clusters: registries at made-up addresses, with who may read them and what they hold. A
 * registry nobody runs has an unknown host; addresses of the machine itself refuse, as nothing listens there.
 */
interface OutsideRegistry {
  /** Host, or the end of one when it begins with a dot. */
  readonly host: string
  /** What stands in the way before any question is answered. */
  readonly obstacle?: 'certificate' | 'timeout'
  /** Anybody may read it. */
  readonly isPublic?: boolean
  /** `repository` → tags. */
  readonly repositories: Readonly<Record<string, readonly string[]>>
}

/** Where the images of the clusters' own services come from. */
export const HARBOR = 'registry.example.com'

/** The password, token, key or account every closed registry takes, whatever the user name. */
export const REGISTRY_SECRET = 'Registry-2026'

/** `prefix/name` for each name, each with the tags `major.minor` of that many releases. */
function releases(
  prefix: string,
  names: readonly string[],
  count: number,
  major = 2,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    names.map((name, index) => [
      `${prefix}/${name}`,
      Array.from(
        { length: count },
        (_, release) => `${major + (index % 2)}.${release}.${(index + release) % 7}`,
      ),
    ]),
  )
}

/** What the clusters run (`world/builders/policy.ts`), with some of its past. */
function deployed(running: Readonly<Record<string, string>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(running).map(([repository, tag]) => {
      const [major = '1'] = tag.split('.')
      const older = Array.from({ length: 11 }, (_, minor) => `${Number(major) - 1}.${minor}`)
      return [repository, [...older, tag]]
    }),
  )
}

const OUTSIDE: readonly OutsideRegistry[] = [
  {
    host: HARBOR,
    repositories: {
      ...deployed({
        'shop/frontend': '4.12',
        'shop/checkout': '2.7',
        'payments/api': '7.1',
        'data/batch': '1.3',
        'ci/runner': '17.3',
        'platform/mail': '1.1',
      }),
      ...releases('shop', ['cart', 'tax', 'promotions', 'catalogue'], 14, 4),
      ...releases('payments', ['ledger', 'fx-rates', 'settlement', 'fraud-score'], 14),
      ...releases('base', ['jre', 'node', 'python'], 4, 17),
      ...releases('legacy', ['erp-bridge', 'as400-adapter'], 5, 1),
    },
  },
  {
    host: '.dkr.ecr.eu-west-1.amazonaws.com',
    repositories: releases('prod', ['orders', 'invoices', 'mailer', 'search', 'media', 'export'], 16, 3),
  },
  {
    host: 'registry.access.redhat.com',
    isPublic: true,
    repositories: { ...releases('ubi9', ['ubi', 'ubi-minimal', 'openjdk-17', 'nodejs-20'], 6, 9) },
  },
  {
    host: 'europe-docker.pkg.dev',
    repositories: releases('nv-demo', ['frontend', 'recommendation', 'shipping', 'currency', 'ads'], 12, 0),
  },
  {
    host: 'ghcr.io',
    repositories: releases('acme', ['platform-agent', 'platform-ui', 'platform-api'], 8, 5),
  },
  {
    host: 'registry.hub.docker.com',
    isPublic: true,
    repositories: {
      'library/nginx': ['1.25.3', '1.25.4', '1.27.0', '1.27.2'],
      'library/postgres': ['14.11', '15.6', '16.2', '16.4'],
      'library/redis': ['6.2.14', '7.0.15', '7.4'],
      'library/rabbitmq': ['3.12.13', '3.13.1'],
    },
  },
  {
    host: 'acme.jfrog.io',
    repositories: {
      ...releases(
        'release',
        ['batch-runner', 'scheduler', 'reporting', 'etl', 'archive', 'notifier', 'gateway'],
        14,
        7,
      ),
      ...releases('snapshot', ['batch-runner', 'reporting'], 7, 8),
    },
  },
  {
    host: 'acrretail.azurecr.io',
    repositories: releases('retail', ['kiosk', 'signage', 'scanner', 'till'], 10, 1),
  },
  { host: 'nexus.acme.io', repositories: releases('docker-hosted', ['intranet', 'wiki', 'crm'], 8, 1) },
  { host: 'gitlab.acme.io', repositories: releases('platform', ['ci-runner', 'docs', 'portal'], 8, 1) },
  { host: 'icr.io', repositories: releases('acme-ns', ['analytics', 'forecast'], 8, 1) },
  {
    host: 'default-route-openshift-image-registry.apps.acme.io',
    repositories: releases('shop', ['store', 'admin'], 6, 1),
  },
  {
    host: 'large.acme.io',
    repositories: {
      ...releases(
        'warehouse',
        Array.from({ length: 40 }, (_, index) => `service-${index + 1}`),
        50,
        1,
      ),
      'warehouse/monolith': ['1.0.0'],
    },
  },
  { host: 'selfsigned.acme.io', obstacle: 'certificate', repositories: {} },
  { host: 'offline.acme.io', obstacle: 'timeout', repositories: {} },
]

/** How a registry took a question: its images, or the two texts a scan ends with, and how long it took. */
export type RegistryReply =
  | { readonly ok: true; readonly afterMs: number; readonly images: readonly FoundImage[] }
  | {
      readonly ok: false
      readonly afterMs: number
      /** `error_message` (`controller/scan/registry.go` registryErrMsg…). */
      readonly message: string
      /** `error_detail`: what the Go client says. */
      readonly detail: string
    }

export interface FoundImage {
  readonly repository: string
  readonly tag: string
}

const CONNECT = 'Failed to connect to the registry'
const ANSWER_MS = 900
/** Dial timeout of the registry client. */
const TIMEOUT_MS = 10_000

/** Signs in to a registry and lists what its filters ask for. */
export function askRegistry(config: RegistryConfig): RegistryReply {
  const url = `${config.registry}v2/`
  const { hostname, port, protocol } = new URL(config.registry)
  const address = `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
  const failed = (afterMs: number, cause: string, message = CONNECT): RegistryReply => ({
    ok: false,
    afterMs,
    message,
    detail: `Get "${url}": ${cause}`,
  })
  if (LOOPBACK.has(hostname)) return failed(0, `dial tcp ${address}: connect: connection refused`)
  const outside = OUTSIDE.find(({ host }) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  )
  if (!outside) return failed(300, `dial tcp: lookup ${hostname} on 10.96.0.10:53: no such host`)
  if (outside.obstacle === 'timeout') return failed(TIMEOUT_MS, `dial tcp 203.0.113.77:443: i/o timeout`)
  if (outside.obstacle === 'certificate') {
    return failed(
      ANSWER_MS,
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    )
  }
  if (!outside.isPublic && !hasSecret(config)) {
    return failed(
      ANSWER_MS,
      `http: non-successful response (status=401 body="${UNAUTHORIZED}")`,
      'Authentication error',
    )
  }
  return { ok: true, afterMs: ANSWER_MS, images: matching(outside, config) }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
const UNAUTHORIZED = String.raw`{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}`

/** Whether the registry lets this configuration in: any of its secrets is the one every closed registry takes. */
function hasSecret(config: RegistryConfig): boolean {
  const secrets = [
    config.auth_with_token ? config.auth_token : config.password,
    config.aws_key?.secret_access_key,
    config.gitlab_private_token,
  ]
  return secrets.includes(REGISTRY_SECRET) || (config.gcr_key?.json_key.includes(REGISTRY_SECRET) ?? false)
}

function matching({ host, repositories }: OutsideRegistry, config: RegistryConfig): FoundImage[] {
  const isDockerHub = host === 'registry.hub.docker.com'
  // On Docker Hub a bare name means an official image.
  const filters = parseFilters(config.filters, config).map((filter) =>
    isDockerHub && filter.org === '' && !filter.repo.includes('*') ? { ...filter, org: 'library' } : filter,
  )
  return Object.entries(repositories).flatMap(([repository, tags]) =>
    tags.filter((tag) => matchesFilters(filters, repository, tag)).map((tag) => ({ repository, tag })),
  )
}
