import { expect, test } from 'vitest'
import { RootWire } from '../api/schema'
import { exportedRoots } from './exportedRoots'
import { missingRoots } from './missingRoots'
import { readRoots } from './readRoots'

const root = (name: string, ...verifiers: readonly string[]): RootWire =>
  RootWire.parse({ name, verifiers: verifiers.map((verifier) => ({ name: verifier })) })

test('an exported file reads as what was exported', () => {
  const roots = [root('acme', 'payments', 'web'), root('public')]
  expect(readRoots(JSON.stringify(exportedRoots(roots)))).toEqual(roots)
})

test.each([
  ['no JSON', 'roots_of_trust:'],
  ['another file', '{"labels": {}}'],
  ['nothing', ''],
  ['a file with an entry that cannot be read', '{"roots_of_trust": [{"name": "a"}, {"name": 7}]}'],
])('%s is refused as a whole', (_what, text) => {
  expect(readRoots(text)).toBeUndefined()
})

test('only what is not there is missing, by name', () => {
  const file = [root('acme', 'payments', 'web'), root('public', 'github'), root('new', 'key')]
  const present = [root('acme', 'payments'), root('public', 'github', 'gitlab')]
  expect(missingRoots(file, present)).toEqual([
    { root: file[0], isNew: false, verifiers: [expect.objectContaining({ name: 'web' })] },
    { root: file[2], isNew: true, verifiers: [expect.objectContaining({ name: 'key' })] },
  ])
  expect(missingRoots(file, file)).toEqual([])
})
