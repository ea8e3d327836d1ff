import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAddress } from './address'
import { bucketsOf, criterionText, mixesAddresses, previewMembers, readCriterion } from './criteria'
import { nameProblem } from './groupName'
import { fileProblem, processProblem } from './profileRules'

describe('a criterion is read as it is typed', () => {
  test.each([
    ['image=nginx', 'image', '=', 'nginx'],
    ['namespace!=kube-system', 'namespace', '!=', 'kube-system'],
    ['image@postgres', 'image', 'contains', 'postgres'],
    ['node^gke-', 'node', 'prefix', 'gke-'],
    ['app~web|api', 'app', 'regex', 'web|api'],
    ['app!~test.*', 'app', '!regex', 'test.*'],
    ['ns:team=payments', 'ns:team', '=', 'payments'],
    ['app.kubernetes.io/name=shop', 'app.kubernetes.io/name', '=', 'shop'],
    ['image=', 'image', '=', ''],
    ['address=10.0.0.0/24', 'address', '=', '10.0.0.0/24'],
  ])('%s', (text, key, op, value) => {
    expect(readCriterion(text)).toEqual({ ok: true, criterion: { key, op, value } })
  })

  test.each([
    ['nginx', 'no-operator'],
    ['=nginx', 'no-operator'],
    ['im age=x', 'key'],
    ['image@', 'empty-value'],
    ['app~(', 'regex'],
    [String.raw`app~(?=a)`, 'regex'],
    ['image=a*$', 'mixed-pattern'],
    ['address!=10.0.0.1', 'address-operator'],
    // Recording 20.
    ['address=10.0.0.999', 'address-value'],
    [`address=${'a'.repeat(256)}`, 'address-length'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readCriterion(text)).toEqual({ ok: false, problem })
  })

  test('and printed back the same, whatever it is', () => {
    const ops = fc.constantFrom('=', '!=', 'contains', 'prefix', 'regex', '!regex')
    const words = fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/)
    fc.assert(
      fc.property(words, ops, words, (key, op, value) => {
        fc.pre(key !== 'address')
        expect(readCriterion(criterionText({ key, op, value }))).toEqual({
          ok: true,
          criterion: { key, op, value },
        })
      }),
    )
  })
})

test.each([
  ['10.0.0.1', true],
  ['10.0.0.1-10.0.0.9', true],
  ['10.0.0.0/33', false],
  ['2001:db8::/32', true],
  ['db.corp.example.com', true],
  ['*.corp.example.com', true],
  ['*.com', false],
  ['vh:shop.example.com', true],
  ['10.0.0', false],
])('address %s: %s', (value, isValid) => {
  expect(isAddress(value)).toBe(isValid)
})

describe('what criteria select', () => {
  const member = (service: string, image: string, domain = 'shop') => ({
    id: service,
    display_name: service,
    domain,
    service,
    host_name: 'node-1',
    image,
    state: 'discover',
    policy_mode: 'Discover',
  })
  const members = [member('web', 'nginx:1'), member('db', 'postgres:16'), member('cache', 'redis:7', 'data')]
  const names = (...texts: string[]) => {
    const criteria = texts.map(readCriterion).flatMap((reading) => (reading.ok ? [reading.criterion] : []))
    return previewMembers(criteria, members).matching.map(({ service }) => service)
  }

  test('any of one key, all of different keys', () => {
    expect(names('image@nginx', 'image@redis')).toEqual(['web', 'cache'])
    expect(names('image@nginx', 'image@redis', 'namespace=shop')).toEqual(['web'])
    expect(names('image!=nginx*', 'image!=redis*')).toEqual(['db'])
    // `domain` is the old word for namespace.
    expect(names('domain=data')).toEqual(['cache'])
  })

  test('two labels count as alternatives, and cannot be previewed', () => {
    const criteria = [
      { key: 'app', op: '=', value: 'web' },
      { key: 'tier', op: '=', value: 'front' },
    ]
    expect(bucketsOf(criteria)).toEqual([{ key: 'labels', criteria, isAll: false }])
    expect(previewMembers(criteria, members).unknown).toEqual(criteria)
  })

  test('addresses are not mixed with anything else', () => {
    const address = { key: 'address', op: '=', value: '10.0.0.1' }
    expect(mixesAddresses([address, { key: 'image', op: '=', value: 'x' }])).toBe(true)
    expect(mixesAddresses([address, address])).toBe(false)
  })
})

test.each([
  ['fed.web', 'fed', undefined],
  ['web', 'fed', 'needs-fed'],
  ['fed.', 'fed', 'empty'],
  ['fed.bad name!', 'fed', 'characters'],
  ['fed.nodes', 'fed', 'reserved'],
  ['nv.x', 'local', 'reserved'],
  ['fed.web', 'local', 'only-fed'],
  ['used', 'local', 'taken'],
] as const)('group name %s in scope %s: %s', (name, scope, problem) => {
  expect(nameProblem(name, scope, new Set(['used']))).toBe(problem)
})

test.each([
  [{ name: 'nginx', path: '/usr/sbin/nginx', action: 'allow' }, undefined],
  [{ name: '', path: '', action: 'allow' }, 'name'],
  [{ name: 'n', path: 'usr/n', action: 'allow' }, 'path'],
  [{ name: '*', path: '', action: 'allow' }, 'path-needed'],
  [{ name: '*', path: '*', action: 'deny' }, 'deny-all'],
] as const)('process rule %j: %s', (rule, problem) => {
  expect(processProblem(rule)).toBe(problem)
})

test.each([
  ['/etc/nginx/*', undefined],
  ['etc/x', 'relative'],
  ['/etc/../x', 'characters'],
  ['', 'empty'],
] as const)('file rule %s: %s', (filter, problem) => {
  expect(fileProblem(filter)).toBe(problem)
})
