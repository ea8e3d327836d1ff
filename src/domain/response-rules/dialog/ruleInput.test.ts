import { expect, test } from 'vitest'
import { translate } from '~/shared/i18n/defineMessages'
import { changeOf } from '../model/ruleContent'
import { dialogMessages } from './messages'
import {
  contentOfInput,
  inputForEvent,
  inputOf,
  NEW_RULE,
  ruleInputSchema,
  type RuleInput,
} from './ruleInput'

const OPTIONS = {
  'security-event': {
    types: ['name', 'level', 'process'],
    name: ['name:Ping.Death'],
    level: ['level:Critical'],
  },
  event: {
    types: ['name', 'level'],
    name: ['name:Container.Start'],
    level: ['level:Critical', 'level:Info'],
  },
  'admission-control': { types: ['name', 'level'], name: [], level: ['level:Info'] },
}
const input = (change: Partial<RuleInput>): RuleInput => ({
  ...inputOf(NEW_RULE),
  actions: ['suppress-log'],
  ...change,
})

function refusals(scope: 'fed' | 'local', change: Partial<RuleInput>): readonly string[] {
  const groups = new Set(scope === 'fed' ? ['fed.web', 'fed.nodes'] : ['localgrp', 'nodes'])
  const schema = ruleInputSchema((key, values) => translate(dialogMessages, key, values), scope, {
    groups,
    options: OPTIONS,
  })
  return schema.safeParse(input(change)).error?.issues.map(({ message }) => message) ?? []
}

// Recording 23, exchanges 3, 21 to 23; semantics.md h.1.
test.each([
  ['fed', 'fed.web'],
  ['fed', ''],
  ['fed', 'external'],
  ['fed', 'fed.nodes'],
  ['local', 'localgrp'],
  ['local', 'nodes'],
] as const)('a %s rule may name the group "%s"', (scope, group) => {
  expect(refusals(scope, { group })).toEqual([])
})

test.each([
  ['fed', 'localgrp', 'Federated rules take federated groups'],
  ['fed', 'fed.nosuch', 'There is no group fed.nosuch'],
  ['local', 'fed.web', 'Rules of a cluster take its own groups'],
  ['local', 'nosuch', 'There is no group nosuch'],
] as const)('a %s rule may not name the group %s', (scope, group, sentence) => {
  expect(refusals(scope, { group })).toEqual([sentence])
})

test('a rule does something', () => {
  expect(refusals('fed', { actions: [] })).toEqual(['Choose at least one action'])
})

test('another category keeps what it knows and drops the rest', () => {
  const before = input({
    group: 'fed.web',
    criteria: [
      { type: 'name', value: 'Ping.Death' },
      { type: 'level', value: 'Critical' },
      { type: 'process', value: 'nc' },
    ],
    actions: ['quarantine', 'webhook'],
    webhooks: ['fed.hook'],
  })
  expect(inputForEvent(before, 'event', OPTIONS)).toEqual({
    ...before,
    event: 'event',
    criteria: [
      { type: 'name', value: '' },
      { type: 'level', value: 'Critical' },
    ],
    actions: ['webhook'],
  })
  expect(inputForEvent(before, 'admission-control', OPTIONS)).toMatchObject({ group: '' })
})

test('webhooks go with their action, so that nothing keeps them in use', () => {
  expect(contentOfInput(input({ webhooks: ['fed.hook'] })).webhooks).toEqual([])
})

test('only what differs is sent, and an event with its criteria', () => {
  const content = contentOfInput(input({}))
  expect(changeOf(content, content)).toEqual({})
  expect(changeOf(content, { ...content, disable: true })).toEqual({ disable: true })
  expect(changeOf(content, { ...content, event: 'event' })).toEqual({
    event: 'event',
    conditions: content.conditions,
  })
})
