import type { AdmissionRuleWire, CriterionWire } from '../../../src/domain/admission/api/schema.ts'
import {
  ADMISSION_OFF,
  BUILT_IN_ADMISSION_RULES,
  type AdmissionSettings,
} from '../../controller/admission/admissionDefaults.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { buildScores } from './riskScore.ts'

/** What is empty is not sent (recording 24), so it is not stored either. */
type Criterion = Pick<CriterionWire, 'name' | 'op' | 'value'> & Partial<CriterionWire>
type Rule = Pick<AdmissionRuleWire, 'id'> &
  Partial<Omit<AdmissionRuleWire, 'criteria'>> & { readonly criteria: readonly Criterion[] }

const admissionRule = ({ criteria, ...fields }: Rule): AdmissionRuleWire => ({
  category: 'Kubernetes',
  comment: '',
  disable: false,
  critical: false,
  cfg_type: 'user_created',
  rule_type: 'deny',
  rule_mode: '',
  containers: ['containers'],
  ...fields,
  // Only what was given is stored, as the routes do.
  criteria: criteria as AdmissionRuleWire['criteria'],
})

/** How a cluster checks what is deployed; the points of its score say whether it is on, and in which mode. */
export function buildAdmission(spec: ClusterSpec): AdmissionSettings {
  const isKubernetes = spec.platform.startsWith('Kubernetes')
  if (spec.factoryState || !isKubernetes) return { ...ADMISSION_OFF, k8s_env: isKubernetes }
  const points = buildScores(spec.score).admission_rule_score
  return {
    ...ADMISSION_OFF,
    enable: points < 4,
    mode: points === 1 || points === 3 ? 'monitor' : 'protect',
    ...(spec.admissionByCrd ? { cfg_type: 'ground' } : {}),
  }
}

/** The built-in rules, what a cluster's people wrote, and one a custom resource made. */
export function buildAdmissionRules(spec: ClusterSpec): readonly AdmissionRuleWire[] {
  if (spec.factoryState) return BUILT_IN_ADMISSION_RULES
  const more = spec.policyRules >= MANY_NETWORK_RULES ? Math.floor(spec.policyRules / 10) : 0
  return [...BUILT_IN_ADMISSION_RULES, ...OWN, ...Array.from({ length: more }, (_, index) => teamRule(index))]
}

/** A cluster with a network policy of this size has an admission policy to match. */
const MANY_NETWORK_RULES = 1_000

const OWN: readonly AdmissionRuleWire[] = [
  admissionRule({
    id: 110_001,
    cfg_type: 'ground',
    comment: 'Tags that move',
    criteria: [{ name: 'image', op: 'containsAny', value: '*:latest' }],
  }),
  admissionRule({
    id: 1000,
    rule_type: 'exception',
    comment: 'Build jobs may do what they have to',
    criteria: [
      { name: 'namespace', op: 'containsAny', value: 'ci' },
      { name: 'userGroups', op: 'containsAny', value: 'system:serviceaccounts:ci' },
    ],
  }),
  admissionRule({
    id: 1001,
    comment: 'Memory has to be limited',
    rule_mode: 'monitor',
    criteria: [
      {
        name: 'resourceLimit',
        op: '',
        value: '',
        sub_criteria: [
          { name: 'memoryLimit', op: '>', value: String(4 * 1024 ** 3) },
          { name: 'cpuLimit', op: '>', value: '2' },
        ],
      },
    ],
  }),
  admissionRule({
    id: 1002,
    comment: 'Somebody must be responsible',
    containers: ['containers', 'init_containers'],
    criteria: [{ name: 'labels', op: 'notContainsAny', value: 'owner,team' }],
  }),
  admissionRule({
    id: 1003,
    disable: true,
    criteria: [{ name: 'violatePssPolicy', op: '=', value: 'baseline' }],
  }),
]

/** One of the many rules of a large company: a registry, a label and a mode per team. */
const teamRule = (index: number): AdmissionRuleWire =>
  admissionRule({
    id: 1004 + index,
    comment: index % 4 === 1 ? `Change ${7_200 + index}` : '',
    disable: index % 17 === 9,
    ...(index % 5 === 3 ? { rule_type: 'exception' } : { rule_mode: index % 7 === 2 ? 'monitor' : '' }),
    criteria: [
      { name: 'namespace', op: 'containsAny', value: `team-${String(index + 1).padStart(3, '0')}` },
      { name: 'imageRegistry', op: 'notContainsAny', value: 'registry.example.com,quay.io' },
    ],
  })

/** The federated admission policy of a primary that has been in use. */
export const FEDERAL_ADMISSION_RULES: readonly AdmissionRuleWire[] = [
  {
    id: 100_001,
    comment: 'Images come from our own registries',
    criteria: [
      { name: 'imageRegistry', op: 'notContainsAny', value: 'registry.example.com,registry.k8s.io,quay.io' },
    ],
  },
  {
    id: 100_002,
    comment: 'PCI DSS: known flaws are fixed within a month',
    rule_mode: 'protect',
    criteria: [
      { name: 'namespace', op: 'containsAny', value: 'payments' },
      {
        name: 'cveHighCount',
        op: '>=',
        value: '1',
        sub_criteria: [{ name: 'publishDays', op: '>=', value: '30' }],
      },
    ],
  },
  {
    id: 100_003,
    rule_type: 'exception',
    comment: 'Node exporters read the host',
    criteria: [
      { name: 'namespace', op: 'containsAny', value: 'monitoring' },
      { name: 'image', op: 'containsAny', value: 'quay.io/prometheus/*' },
    ],
  },
  {
    id: 100_004,
    comment: 'Nobody mounts paths of a node',
    containers: ['containers', 'init_containers', 'ephemeral_containers'],
    criteria: [
      {
        name: 'customPath',
        op: 'exist',
        value: '',
        type: 'customPath',
        template_kind: 'podTemplate',
        path: 'item.spec.volumes[_].hostPath',
        value_type: 'key',
      },
    ],
  },
  {
    id: 100_005,
    disable: true,
    comment: 'From January on',
    criteria: [
      {
        name: 'saBindRiskyRole',
        op: 'containsTagAny',
        value: 'risky_role_any_action_rbac,risky_role_view_secret',
        type: 'saBindRiskyRole',
      },
    ],
  },
].map((rule): AdmissionRuleWire => admissionRule({ ...rule, cfg_type: 'federal' }))
