import { expect, test } from 'vitest'
import { readPolicyFile } from './policyFile'

const group = (name: string, kind = 'NvClusterSecurityRule') => `
- apiVersion: neuvector.com/v1
  kind: ${kind}
  metadata: { name: ${name.toLowerCase()} }
  spec: { target: { selector: { name: ${name} } } }`
const list = (...items: readonly string[]) => `apiVersion: v1\nkind: List\nitems:${items.join('')}\n`

test('groups are told by the name in their selector, and definitions in front of them are no groups', () => {
  const definition = `
- apiVersion: neuvector.com/v1
  kind: NvGroupDefinition
  metadata: { name: fed.Web }
  spec: { selector: { name: fed.Web } }`
  const text = `${list(definition)}\n---\n\n${list(group('fed.Web'), group('fed.db', 'NvSecurityRule'))}`
  expect(readPolicyFile('groups', 'fed', text)).toEqual({
    ok: true,
    names: ['fed.Web', 'fed.db'],
    count: 2,
    hasSettings: false,
    ignored: 0,
  })
})

test('a file for another place is refused with what it is', () => {
  expect(readPolicyFile('dlp', 'fed', list(group('fed.web')))).toEqual({
    ok: false,
    problem: 'other-kind',
    kind: 'groups',
  })
  expect(readPolicyFile('groups', 'local', list(group('fed.web')))).toEqual({
    ok: false,
    problem: 'other-scope',
    name: 'fed.web',
  })
  expect(readPolicyFile('groups', 'fed', list(group('web')))).toMatchObject({ problem: 'other-scope' })
})

test.each([
  ['not: [yaml', 'unreadable'],
  ['', 'empty'],
  ['apiVersion: v1\nitems: null\nkind: List\nmetadata: {}\n', 'empty'],
  ['just a text', 'unknown'],
  ['apiVersion: v1\nkind: Secret\nmetadata: { name: x }', 'unknown'],
])('%j is %s', (text, problem) => {
  expect(readPolicyFile('groups', 'fed', text)).toEqual({ ok: false, problem })
})

test('admission control counts rules and tells settings apart; documents behind the first are not read', () => {
  const text = `apiVersion: neuvector.com/v1
kind: NvAdmissionControlSecurityRule
metadata: { name: local }
spec:
  config: { enable: true, mode: monitor, client_mode: service }
  rules: [{ action: deny }, { action: allow }]
---
kind: Other
`
  expect(readPolicyFile('admission', 'local', text)).toEqual({
    ok: true,
    names: [],
    count: 2,
    hasSettings: true,
    ignored: 1,
  })
  expect(readPolicyFile('admission', 'fed', text)).toMatchObject({ problem: 'other-scope' })
})

test('webhooks are told by name', () => {
  const text = `apiVersion: neuvector.com/v1
kind: NvConfigSecurityRule
metadata: { name: fed }
spec: { fed_config: { name: fed, webhooks: [{ name: fed.soc }] } }
`
  expect(readPolicyFile('webhooks', 'fed', text)).toMatchObject({ ok: true, names: ['fed.soc'], count: 1 })
})
