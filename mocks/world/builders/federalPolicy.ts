import type { Controller } from '../../controller/Controller.ts'
import type { GroupState, PolicySet } from '../../controller/PolicyState.ts'
import { beginFederalPolicy } from '../../controller/policy/federal.ts'
import { EMPTY_GROUP } from '../../controller/policy/groupDefaults.ts'
import { FEDERAL_ADMISSION_RULES } from './admission.ts'
import { buildRule } from './policyRule.ts'
import { seededRandom } from './random.ts'
import { federalResponses, quarantinedBy } from './responses.ts'
import { withFederalSensors } from './sensors.ts'

const image = (name: string, value: string, comment = ''): GroupState => ({
  ...EMPTY_GROUP,
  name: `fed.${name}`,
  comment,
  cfg_type: 'federal',
  criteria: [{ key: 'image', op: 'contains', value }],
})

const GROUPS: readonly GroupState[] = [
  image('frontend', '/shop/frontend', 'Public web tier'),
  image('checkout', '/shop/checkout'),
  image('payments', '/payments/', 'In scope of PCI DSS'),
  image('ledger-db', 'postgres', 'In scope of PCI DSS'),
  image('redis-cache', 'redis'),
  image('batch', '/data/batch'),
  image('monitoring', 'prometheus'),
  image('ingress', 'ingress-nginx'),
  image('ci-runners', '/ci/runner'),
  {
    ...EMPTY_GROUP,
    name: 'fed.legacy-erp',
    comment: 'Goes away with the move to the new ERP',
    cfg_type: 'federal',
    kind: 'address',
    criteria: [{ key: 'address', op: '=', value: '192.168.40.0/24' }],
  },
]

/** from, to, application, ports, matches; `!` before the application denies, `~` is switched off. */
const RULES = [
  [100_004, 'fed.frontend', 'fed.payments', 'HTTP SSL', 'tcp/443', 1_204_118],
  [100_001, 'fed.payments', 'fed.ledger-db', 'PostgreSQL', 'tcp/5432', 884_310],
  [100_007, 'fed.checkout', 'fed.redis-cache', 'Redis', 'tcp/6379', 412_006],
  [100_002, 'fed.monitoring', 'fed.containers', 'any', 'tcp/9100', 2_310_554],
  [100_005, 'fed.ingress', 'fed.frontend', 'HTTP', 'tcp/8080', 1_198_402],
  [100_003, 'fed.legacy-erp', 'fed.ledger-db', 'Oracle', 'tcp/1521', 1_204],
  [100_006, 'fed.containers', 'external', 'DNS', 'udp/53', 9_120_733],
  [100_008, 'fed.ci-runners', 'external', 'SSL', 'tcp/443', 20_118],
  [100_009, 'fed.nodes', 'fed.monitoring', '~any', 'udp/8125', 0],
  [100_012, 'fed.batch', 'external', '!any', 'any', 37],
  [100_010, 'fed.containers', 'fed.nodes', '!SSH', 'tcp/22', 4],
  [100_011, 'fed.payments', 'external', 'SSL', 'tcp/443', 61_442],
] as const

/** The federal policy of a primary that has been in use. */
export function seedFederalPolicy(primary: Controller, nowMs: number): void {
  beginFederalPolicy(primary)
  const random = seededRandom('federal policy')
  const { federal, services } = primary.state.policy
  primary.state.policy.quarantined = quarantinedBy('federal', services)
  primary.state.policy.federal = {
    ...withFederalSensors(federal),
    groups: [...federal.groups, ...GROUPS],
    ...federalResponses(),
    rules: RULES.map(([id, from, to, application, ports, matches]) =>
      buildRule(
        {
          id,
          from,
          to,
          ports,
          cfg_type: 'federal',
          applications: application.replace(/^[!~]/, '').split(' '),
          action: application.startsWith('!') ? 'deny' : 'allow',
          disable: application.startsWith('~'),
          match_counter: matches,
        },
        nowMs,
        random,
      ),
    ),
    admission: FEDERAL_ADMISSION_RULES,
    processes: {
      'fed.payments': ['java', 'curl'].map((name, index) => ({
        name,
        path: `/usr/bin/${name}`,
        action: index === 0 ? 'allow' : 'deny',
        cfg_type: 'federal',
        uuid: `00000000-0000-4000-8000-00000000000${index}`,
        allow_update: false,
        created_timestamp: Math.floor(nowMs / 1000) - 86_400,
        last_modified_timestamp: Math.floor(nowMs / 1000) - 86_400,
      })),
    },
  }
}

/** What a member holds that has not heard of the last edit: one rule fewer, one as it was before. */
export function olderFederalPolicy(policy: PolicySet): PolicySet {
  return {
    ...policy,
    rules: policy.rules
      .filter(({ id }) => id !== 100_012)
      .map((rule) => (rule.id === 100_007 ? { ...rule, ports: 'tcp/6380' } : rule)),
  }
}
