import type { SummaryWire } from '../../../src/domain/system/api/schema.ts'
import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import {
  EMPTY_POLICY_SET,
  type GroupState,
  type PolicySet,
  type PolicyState,
  type ServiceState,
} from '../../controller/PolicyState.ts'
import { BUILT_IN_GROUPS, EMPTY_GROUP } from '../../controller/policy/groupDefaults.ts'
import { FACTORY_RESPONSES } from '../../controller/policy/responseDefaults.ts'
import { predefinedSensors } from '../../controller/policy/sensorDefaults.ts'
import { buildAdmission, buildAdmissionRules } from './admission.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { OWN_CHECKS } from './customChecks.ts'
import { between, seededRandom } from './random.ts'
import { buildRule } from './policyRule.ts'
import { ownResponses, quarantinedBy } from './responses.ts'
import { withOwnSensors } from './sensors.ts'

/** More learned groups than this tell nothing more. */
const MAX_SERVICES = 780
/** Up to here the console calls a score good. */
const GOOD_SCORE = 20
const MODES = ['Discover', 'Monitor', 'Protect'] as const

const NAMESPACES = ['shop', 'payments', 'platform', 'monitoring', 'ingress', 'data', 'ci', 'default'] as const
/** Name of a service, its image, the application it speaks and the ports it listens on. */
const KINDS = [
  ['frontend', 'registry.example.com/shop/frontend:4.12', 'HTTP', 'tcp/8080'],
  ['checkout', 'registry.example.com/shop/checkout:2.7', 'GRPC', 'tcp/9090'],
  ['payments', 'registry.example.com/payments/api:7.1', 'SSL', 'tcp/443'],
  ['ledger-db', 'docker.io/library/postgres:16.4', 'PostgreSQL', 'tcp/5432'],
  ['redis-cache', 'docker.io/library/redis:7.4', 'Redis', 'tcp/6379'],
  ['batch', 'registry.example.com/data/batch:1.3', 'any', 'any'],
  ['prometheus', 'quay.io/prometheus/prometheus:v2.54', 'HTTP', 'tcp/9090-9100'],
  ['ingress-nginx', 'registry.k8s.io/ingress-nginx/controller:v1.11', 'HTTP', 'tcp/80,tcp/443'],
  ['kafka', 'docker.io/bitnami/kafka:3.8', 'Kafka', 'tcp/9092'],
  ['ci-runner', 'registry.example.com/ci/runner:17.3', 'SSL', 'tcp/443'],
  ['mail-relay', 'registry.example.com/platform/mail:1.1', 'any', 'tcp/25,tcp/587'],
  ['search', 'docker.elastic.co/elasticsearch/elasticsearch:8.15', 'ElasticSearch', 'tcp/9200-9300'],
] as const

const kindAt = (index: number) => KINDS[index % KINDS.length] ?? KINDS[0]

/** Groups, rules and running services of a cluster before it joins a federation. */
export function buildPolicy(
  spec: ClusterSpec,
  summary: SummaryWire,
  nodes: readonly string[],
  nowMs: number,
): PolicyState {
  const random = seededRandom(`policy ${spec.name}`)
  const count = summary.running_pods === 0 ? 0 : Math.min(summary.services, MAX_SERVICES)
  const services = buildServices(count, summary.running_pods, nodes)
  const learned = services.map((service): GroupState => learnedGroup(service, random))
  const own = spec.factoryState ? [] : ownGroups()
  const local: PolicySet = {
    ...EMPTY_POLICY_SET,
    groups: [...BUILT_IN_GROUPS, ...own, ...learned],
    rules: spec.factoryState ? [] : buildRules(spec.policyRules, services, nowMs, random),
    responses: FACTORY_RESPONSES,
    dlp: predefinedSensors('dlp', 'local'),
    waf: predefinedSensors('waf', 'local'),
    admission: buildAdmissionRules(spec),
  }
  return {
    federal: EMPTY_POLICY_SET,
    local: spec.factoryState
      ? local
      : {
          ...withOwnSensors(local, spec.moreSensors ?? 0),
          ...ownResponses(services, Math.floor(spec.policyRules / 10)),
          checks: OWN_CHECKS,
        },
    services,
    checkControl: spec.checkControl ?? 'disable',
    // A cluster in good order has nothing to isolate.
    quarantined: spec.factoryState || spec.score <= GOOD_SCORE ? {} : quarantinedBy('own', services),
    admission: buildAdmission(spec),
    importTask: null,
  }
}

function buildServices(count: number, pods: number, nodes: readonly string[]): readonly ServiceState[] {
  const each = Math.max(1, Math.floor(pods / count))
  return Array.from({ length: count }, (_, index) => {
    const [kind, image] = kindAt(index)
    const round = Math.floor(index / KINDS.length)
    const app = round === 0 ? kind : `${kind}-${round + 1}`
    const domain = NAMESPACES[(index + round) % NAMESPACES.length] ?? 'default'
    // Enough neighbours to be spread over, and never a list of all nodes in every service.
    const first = index % Math.max(1, nodes.length)
    return {
      name: `${app}.${domain}`,
      domain,
      image,
      app,
      replicas: each + (index < pods - each * count ? 1 : 0),
      nodes: [nodes[first] ?? '', nodes[(first + 1) % nodes.length] ?? ''],
    }
  })
}

function learnedGroup(service: ServiceState, random: () => number): GroupState {
  const mode = MODES[between(random, 0, 2)] ?? 'Discover'
  return {
    ...EMPTY_GROUP,
    name: `nv.${service.name}`,
    cfg_type: 'learned',
    domain: service.domain,
    policy_mode: mode,
    profile_mode: mode,
    baseline_profile: random() < 0.7 ? 'zero-drift' : 'basic',
    criteria: [
      { key: 'service', op: '=', value: service.name },
      { key: 'domain', op: '=', value: service.domain },
    ],
  }
}

const byImage = (name: string, comment: string, value: string): GroupState => ({
  ...EMPTY_GROUP,
  name,
  comment,
  criteria: [{ key: 'image', op: 'contains', value }],
})

/** What the people of a cluster made themselves, and one group a CRD made. */
const ownGroups = (): readonly GroupState[] => [
  byImage('databases', 'Everything that stores data', 'postgres'),
  byImage('caches', '', 'redis'),
  {
    ...byImage('shop-tier', 'Public shop', '/shop/'),
    monitor_metric: true,
    group_sess_cur: 4_000,
    group_sess_rate: 250,
    group_band_width: 800,
  },
  {
    ...EMPTY_GROUP,
    name: 'office-network',
    comment: 'VPN and office ranges',
    kind: 'address',
    criteria: [
      { key: 'address', op: '=', value: '10.20.0.0/16' },
      { key: 'address', op: '=', value: '*.corp.example.com' },
    ],
  },
  { ...byImage('gitops-platform', 'Made by a CRD', '/platform/'), cfg_type: 'ground' },
]

/** CRD rules first, then what people wrote, with learned rules between (semantics.md c.2). */
function buildRules(
  count: number,
  services: readonly ServiceState[],
  nowMs: number,
  random: () => number,
): PolicySet['rules'] {
  const groupAt = (index: number) => `nv.${services[index % services.length]?.name ?? ''}`
  const ground = Math.min(2, count)
  const learned = Math.floor(count * 0.3)
  const rules: PolicyRuleWire[] = []
  for (let index = 0; index < count; index += 1) {
    const [, , application, ports] = kindAt(index)
    const origin = index < ground ? 'ground' : index >= count - learned ? 'learned' : 'user_created'
    const round = Math.floor(index / services.length)
    const from = origin === 'ground' ? 'gitops-platform' : groupAt(index)
    // Every pair of groups once, so that a large list is not a list of duplicates.
    const to = index % 11 === 7 ? 'external' : groupAt(index + 1 + round)
    rules.push(
      buildRule(
        {
          id:
            { ground: 110_001, learned: 10_001 - (count - learned), user_created: 1 - ground }[origin] +
            index,
          cfg_type: origin,
          from,
          to,
          applications: [application],
          ports,
          action: index % 9 === 5 ? 'deny' : 'allow',
          disable: index % 23 === 17,
          comment: index % 6 === 3 ? `Change ${4_100 + index}` : '',
        },
        nowMs,
        random,
      ),
    )
  }
  return rules
}
