import { describe, expect, test } from 'vitest'
import { AdmissionRuleWire } from '../api/schema'
import { criteriaProblem, putCriterion } from './criterion'
import { fromBytes, toBytes } from './quantity'
import { inputOf, NEW_RULE, ruleBody, switchedBody } from './ruleBody'
import { stageOf } from './stages'

const PROD = { name: 'namespace', op: 'containsAny', value: 'prod' }

describe('the body of a rule (recording 24)', () => {
  test('a federated deny rule that follows the mode of each cluster', () => {
    expect(ruleBody({ ...NEW_RULE, comment: 'c', criteria: [PROD] }, 0, 'federal')).toEqual({
      id: 0,
      category: 'Kubernetes',
      comment: 'c',
      criteria: [PROD],
      disable: false,
      rule_type: 'deny',
      cfg_type: 'federal',
      rule_mode: '',
      containers: ['containers'],
    })
  })

  test('an exception has no mode, not even an empty one', () => {
    const body = ruleBody({ ...NEW_RULE, type: 'exception', mode: 'protect', criteria: [PROD] }, 0, 'federal')
    expect(body).not.toHaveProperty('rule_mode')
    expect(body.rule_type).toBe('exception')
  })

  test('switching a stored rule sends it back as it was, whatever the console does not know of it', () => {
    const stored = AdmissionRuleWire.parse({
      id: 100_006,
      category: 'Kubernetes',
      comment: 'c',
      criteria: [
        {
          name: 'cveHighCount',
          op: '>=',
          value: '3',
          sub_criteria: [{ name: 'publishDays', op: '>=', value: '30' }],
        },
        { name: 'newerThanThis', op: '~', value: 'x', type: 'new' },
      ],
      critical: false,
      disable: false,
      cfg_type: 'federal',
      rule_type: 'deny',
      rule_mode: 'protect',
      containers: ['containers', 'init_containers'],
    })
    const { critical: _, ...rest } = stored
    expect(switchedBody(stored)).toEqual({
      ...rest,
      criteria: [
        {
          name: 'cveHighCount',
          op: '>=',
          value: '3',
          sub_criteria: [{ name: 'publishDays', op: '>=', value: '30' }],
        },
        { name: 'newerThanThis', op: '~', value: 'x', type: 'new' },
      ],
      disable: true,
    })
    expect(inputOf(stored)).toMatchObject({ type: 'deny', mode: 'protect', isOn: true })
  })
})

describe('a set of criteria', () => {
  test('the same name and operator replaces, another operator or path does not', () => {
    const other = { ...PROD, value: 'shop' }
    const not = { ...PROD, op: 'notContainsAny' }
    const path = (name: string) => ({ name: 'customPath', op: 'exist', value: '', path: `item.${name}` })
    expect(putCriterion([PROD], other)).toEqual([other])
    expect(putCriterion([PROD], not)).toEqual([PROD, not])
    expect(putCriterion([path('a')], path('b'))).toHaveLength(2)
    expect(putCriterion([PROD, not], { ...not, value: 'x' }, 'namespace containsAny')).toEqual([
      { ...not, value: 'x' },
    ])
  })

  test('none is refused, for exceptions too; a storage class goes with a namespace and nothing else', () => {
    const storage = { name: 'storageClassName', op: 'containsAny', value: 'fast' }
    const image = { name: 'image', op: 'containsAny', value: 'nginx' }
    expect(criteriaProblem([])).toBe('none')
    expect(criteriaProblem([storage])).toBe('storage-class')
    expect(criteriaProblem([storage, PROD, image])).toBe('storage-class')
    expect(criteriaProblem([storage, PROD])).toBeUndefined()
    expect(criteriaProblem([image])).toBeUndefined()
  })
})

test('memory is typed in units and sent in bytes', () => {
  expect(toBytes('2', 'GiB')).toBe('2147483648')
  expect(toBytes('1.5', 'KiB')).toBe('1536')
  expect(toBytes('0', 'MiB')).toBeUndefined()
  expect(toBytes('2G', 'GiB')).toBeUndefined()
  expect(fromBytes('1536')).toEqual({ text: '1536', unit: 'B' })
  expect(fromBytes('2147483648')).toEqual({ text: '2', unit: 'GiB' })
  expect(fromBytes('2Gi')).toEqual({ text: '2Gi', unit: 'B' })
})

test('requests meet built-in rules first, then federated ones, those of custom resources, and the cluster’s own', () => {
  const rule = (cfg_type: string, rule_type: string, critical = false) => ({ cfg_type, rule_type, critical })
  expect(
    [
      rule('user_created', 'exception', true),
      rule('federal', 'exception'),
      rule('federal', 'deny'),
      rule('ground', 'exception'),
      rule('ground', 'deny'),
      rule('user_created', 'exception'),
      rule('user_created', 'deny'),
    ].map(stageOf),
  ).toEqual([
    'built-in',
    'federal-exception',
    'federal-deny',
    'ground-exception',
    'ground-deny',
    'user-exception',
    'user-deny',
  ])
})
