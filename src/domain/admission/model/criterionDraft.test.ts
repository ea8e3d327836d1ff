import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../../../../mocks/world/scenarios/accounts'
import { SimClient } from '../../../../mocks/world/SimClient'
import { createWorld } from '../../../../mocks/world/World'
import { AdmissionOptionsWire, AdmissionRuleAnswerWire } from '../api/schema'
import { criterionBody, type CriterionBody } from './criterion'
import {
  draftOf,
  operatorsOf,
  readDraft,
  ruleOptions,
  startDraft,
  type CriterionDraft,
  type DraftProblem,
  type RuleType,
} from './criterionDraft'
import { NEW_RULE, ruleBody } from './ruleBody'

const controller = createWorld('fleet', { speed: 0 }).controller('gke-one')
const client = new SimClient(controller)
let options: AdmissionOptionsWire

beforeAll(async () => {
  await client.signIn('admin', PASSWORD)
  options = AdmissionOptionsWire.parse((await client.call('GET', '/v1/admission/options')).body)
})

type Typed = Partial<CriterionDraft>
const sub = (op: string, text: string, unit: 'B' | 'MiB' | 'GiB' = 'B') => ({ op, text, unit })
const PATH = 'item.spec.containers[_].securityContext'

/** For every criterion: what is typed and what is sent; then what is refused, and why. */
const CASES: Readonly<
  Record<string, { sent: [Typed, Partial<CriterionBody>][]; refused?: [Typed, DraftProblem][] }>
> = {
  ...Object.fromEntries(
    [
      'image',
      'imageRegistry',
      'namespace',
      'labels',
      'annotations',
      'mountVolumes',
      'envVars',
      'cveNames',
    ].map((name) => [
      name,
      {
        sent: [[{ list: ['a', 'b*'] }, { value: 'a,b*' }]] satisfies [Typed, Partial<CriterionBody>][],
        refused: [[{ list: [] }, 'empty']] satisfies [Typed, DraftProblem][],
      },
    ]),
  ),
  modules: { sent: [[{ list: ['log4j'] }, { op: 'containsAll', value: 'log4j' }]] },
  storageClassName: { sent: [[{ list: ['fast'] }, { value: 'fast' }]], refused: [[{}, 'empty']] },
  user: {
    sent: [
      [{ list: ['bob'] }, { op: 'containsAny', value: 'bob' }],
      [
        { op: 'regex', text: '^ci-' },
        { op: 'regex', value: '^ci-' },
      ],
    ],
    refused: [
      [{ op: 'regex', text: '' }, 'empty'],
      [{ op: '!regex', text: '(?=x)' }, 'pattern'],
    ],
  },
  userGroups: {
    sent: [[{ op: 'containsOtherThan', list: ['system:masters'] }, { value: 'system:masters' }]],
    refused: [[{ op: 'regex', text: '[' }, 'pattern']],
  },
  imageVerifiers: {
    sent: [[{ list: ['acme-release/payments-key'] }, { value: 'acme-release/payments-key' }]],
    refused: [[{ list: ['acme-release'] }, 'verifier']],
  },
  saBindRiskyRole: {
    sent: [
      [
        { list: ['risky_role_view_secret', 'risky_role_create_pod'] },
        {
          op: 'containsTagAny',
          value: 'risky_role_view_secret,risky_role_create_pod',
          type: 'saBindRiskyRole',
        },
      ],
    ],
    refused: [[{}, 'empty']],
  },
  ...Object.fromEntries(
    [
      'imageScanned',
      'runAsPrivileged',
      'runAsRoot',
      'imageSigned',
      'imageCompliance',
      'envVarSecrets',
      'imageNoOS',
      'sharePidWithHost',
      'shareIpcWithHost',
      'shareNetWithHost',
    ].map((name) => [
      name,
      {
        sent: [
          [{}, { op: '=', value: 'true' }],
          [{ text: 'false' }, { op: '=', value: 'false' }],
        ] satisfies [Typed, Partial<CriterionBody>][],
        refused: [[{ text: 'perhaps' }, 'empty']] satisfies [Typed, DraftProblem][],
      },
    ]),
  ),
  allowPrivEscalation: { sent: [[{}, { op: '=', value: 'true' }]], refused: [[{ text: 'false' }, 'empty']] },
  pspCompliance: { sent: [[{}, { op: '=', value: 'true' }]], refused: [[{ text: 'false' }, 'empty']] },
  violatePssPolicy: {
    sent: [
      [{}, { value: 'restricted' }],
      [{ text: 'baseline' }, { value: 'baseline' }],
    ],
    refused: [[{ text: 'privileged' }, 'empty']],
  },
  baseImage: {
    sent: [
      [
        { op: '!=', text: 'alpine:3.20' },
        { op: '!=', value: 'alpine:3.20' },
      ],
    ],
    refused: [[{ text: ' ' }, 'empty']],
  },
  cveScore: {
    sent: [[{ text: '7.5' }, { value: '7.5' }]],
    refused: [
      [{ text: '11' }, 'score'],
      [{ text: '' }, 'score'],
    ],
  },
  cveScoreCount: {
    sent: [
      [{ text: '9' }, { value: '9' }],
      [
        { text: '9', subs: { count: sub('>=', '3') } },
        { value: '9', sub_criteria: [{ name: 'count', op: '>=', value: '3' }] },
      ],
    ],
    refused: [[{ text: '9', subs: { count: sub('>=', 'x') } }, 'days']],
  },
  ...Object.fromEntries(
    [
      'cveCriticalCount',
      'cveHighCount',
      'cveHighCountNoCritical',
      'cveMediumCount',
      'cveCriticalWithFixCount',
      'cveHighWithFixCount',
      'cveHighWithFixCountNoCritical',
    ].map((name) => [
      name,
      {
        sent: [
          [
            { op: '>=', text: '3' },
            { op: '>=', value: '3' },
          ],
        ] satisfies [Typed, Partial<CriterionBody>][],
        refused: [
          [{ text: '1.5' }, 'whole-number'],
          [{ text: '-1' }, 'whole-number'],
        ] satisfies [Typed, DraftProblem][],
      },
    ]),
  ),
  resourceLimit: {
    sent: [
      [
        {
          subs: { memoryLimit: sub('>', '1.5', 'GiB'), cpuRequest: sub('<=', '0.5'), cpuLimit: sub('>', '') },
        },
        {
          op: '',
          value: '',
          sub_criteria: [
            { name: 'memoryLimit', op: '>', value: '1610612736' },
            { name: 'cpuRequest', op: '<=', value: '0.5' },
          ],
        },
      ],
    ],
    refused: [
      [{}, 'limits'],
      [{ subs: { memoryLimit: sub('>', '0.0001', 'B') } }, 'limit-value'],
      [{ subs: { cpuLimit: sub('>', 'many') } }, 'limit-value'],
    ],
  },
  customPath: {
    sent: [
      [{ op: 'exist', path: PATH, valueType: 'key' }, pathBody(PATH, 'key', 'exist', '')],
      [
        { op: 'containsAny', path: 'item.spec.nodeName', valueType: 'string', list: ['gpu-1', 'gpu-2'] },
        pathBody('item.spec.nodeName', 'string', 'containsAny', 'gpu-1,gpu-2'),
      ],
      [
        { op: '>=', path: `${PATH}.runAsUser`, valueType: 'number', text: '1000' },
        pathBody(`${PATH}.runAsUser`, 'number', '>=', '1000'),
      ],
      [
        { op: '=', path: `${PATH}.runAsNonRoot`, valueType: 'boolean', text: 'false' },
        pathBody(`${PATH}.runAsNonRoot`, 'boolean', '=', 'false'),
      ],
    ],
    refused: [
      [{}, 'path'],
      [{ op: 'containsAny', path: 'item.spec.nodeName', valueType: 'string', list: ['x'] }, 'short'],
      [{ op: 'containsAny', path: 'item.spec.nodeName', valueType: 'string' }, 'empty'],
      [{ op: '>=', path: `${PATH}.runAsUser`, valueType: 'number', text: 'root' }, 'number'],
    ],
  },
}

function pathBody(path: string, valueType: string, op: string, value: string): Partial<CriterionBody> {
  return { op, value, type: 'customPath', template_kind: 'podTemplate', path, value_type: valueType }
}

function typed(type: RuleType, name: string, more: Typed): CriterionDraft {
  const option = ruleOptions(options, type)[name]
  if (!option) throw new Error(`${type} rules do not know ${name}`)
  return { ...startDraft(option), ...more }
}

const read = (type: RuleType, draft: CriterionDraft) =>
  readDraft(draft, ruleOptions(options, type)[draft.name])

/** What the controller keeps of a rule with this criterion. */
async function stored(type: RuleType, criterion: CriterionBody): Promise<CriterionBody | undefined> {
  const namespace = { name: 'namespace', op: 'containsAny', value: 'shop' }
  const criteria = criterion.name === 'storageClassName' ? [criterion, namespace] : [criterion]
  const config = ruleBody({ ...NEW_RULE, type, criteria }, 0, 'user_created')
  const { status, body } = await client.call('POST', '/v1/admission/rule', { config })
  expect(status, JSON.stringify(criterion)).toBe(200)
  const [kept] = AdmissionRuleAnswerWire.parse(body).rule.criteria
  return kept && criterionBody(kept)
}

test('every criterion the controller lists has its cases here', () => {
  const listed = ['deny', 'exception'].flatMap((type) => Object.keys(ruleOptions(options, type as RuleType)))
  expect(new Set(listed)).toEqual(new Set(Object.keys(CASES)))
})

describe.each(['deny', 'exception'] as const)('criteria of %s rules', (type) => {
  test('are sent as the controller takes and keeps them, and read back as they were typed', async () => {
    for (const [name, { sent }] of Object.entries(CASES)) {
      if (!ruleOptions(options, type)[name]) continue
      for (const [more, body] of sent) {
        const reading = read(type, typed(type, name, more))
        if (!reading.ok) throw new Error(`${name}: ${reading.problem}`)
        expect(reading.criterion, name).toMatchObject({ name, ...body })
        expect(await stored(type, reading.criterion), name).toEqual(reading.criterion)
        expect(read(type, draftOf(reading.criterion)), name).toEqual(reading)
      }
    }
  })

  test('are refused before the controller would refuse them', () => {
    for (const [name, { refused = [] }] of Object.entries(CASES)) {
      if (!ruleOptions(options, type)[name]) continue
      for (const [more, problem] of refused) {
        expect(read(type, typed(type, name, more)), name).toEqual({ ok: false, problem })
      }
    }
  })
})

test('only deny rules ask how long a flaw has been known', () => {
  const subs = { publishDays: sub('>=', '30') }
  const recorded = { name: 'cveHighCount', op: '>=', value: '3' }
  expect(read('deny', typed('deny', 'cveHighCount', { text: '3', subs }))).toEqual({
    ok: true,
    criterion: { ...recorded, sub_criteria: [{ name: 'publishDays', op: '>=', value: '30' }] },
  })
  expect(read('exception', typed('exception', 'cveHighCount', { op: '>=', text: '3', subs }))).toEqual({
    ok: true,
    criterion: recorded,
  })
})

test('a criterion without a name is none, and a path tells its operators', () => {
  expect(readDraft(draftOf({ name: 'gone', op: '=', value: 'x' }), undefined)).toEqual({
    ok: false,
    problem: 'name',
  })
  const option = ruleOptions(options, 'deny')['customPath']
  if (!option) throw new Error('No custom paths')
  expect(operatorsOf(option, 'boolean', options)).toEqual(['exist', 'notExist', '='])
  expect(operatorsOf(option, '', options)).toEqual([])
})
