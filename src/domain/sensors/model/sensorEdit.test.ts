import { expect, test } from 'vitest'
import type { SensorWire } from '../api/schema'
import { compareEdit } from './sensorEdit'

const rule = (name: string, value: string) => ({
  name,
  id: 20_000,
  cfg_type: 'user_created',
  patterns: [{ key: 'pattern', op: 'regex', value, context: 'body' }],
})
const sensor = (rules: readonly ReturnType<typeof rule>[], comment = ''): SensorWire => ({
  name: 's',
  comment,
  predefine: false,
  groups: [],
  rules: [...rules],
  cfg_type: 'user_created',
})
const put = (name: string, value: string) => ({ kind: 'put', rule: rule(name, value) }) as const

test('nobody else was there', () => {
  const base = sensor([rule('a', '1')])
  expect(compareEdit(base, base, put('a', '2'))).toMatchObject({ isConflict: false, hasOthers: false })
})

test('another rule, the comment or a new rule of somebody else stays and is told', () => {
  const base = sensor([rule('a', '1'), rule('b', '1')])
  const edit = put('a', '2')
  const others = [
    sensor([rule('a', '1'), rule('b', '2')]),
    sensor([rule('a', '1'), rule('b', '1')], 'new comment'),
    sensor([rule('a', '1'), rule('b', '1'), rule('c', '1')]),
    sensor([rule('a', '1')]),
  ]
  for (const current of others) {
    expect(compareEdit(base, current, edit)).toMatchObject({ isConflict: false, hasOthers: true })
  }
})

test('the same rule changed, removed or added by somebody else is a conflict', () => {
  const base = sensor([rule('a', '1')])
  expect(compareEdit(base, sensor([rule('a', '3')]), put('a', '2')).isConflict).toBe(true)
  expect(compareEdit(base, sensor([]), put('a', '2')).isConflict).toBe(true)
  expect(compareEdit(base, sensor([rule('a', '3')]), { kind: 'remove', name: 'a' }).isConflict).toBe(true)
  expect(compareEdit(sensor([]), base, put('a', '2')).isConflict).toBe(true)
})

test('what somebody else did the same way is done, and nothing is sent', () => {
  const base = sensor([rule('a', '1')], 'old')
  expect(compareEdit(base, sensor([]), { kind: 'remove', name: 'a' })).toMatchObject({
    isConflict: false,
    isDone: true,
  })
  expect(
    compareEdit(base, sensor([rule('a', '1')], 'new'), { kind: 'comment', comment: 'new' }),
  ).toMatchObject({ isConflict: false, isDone: true, hasOthers: false })
})
