import { expect, test } from 'vitest'
import { ComplianceWire } from '../api/schema'
import { countChecks } from './check'
import { toCompliance } from './scanReport'

const checksOf = (...items: readonly unknown[]) => toCompliance(ComplianceWire.parse({ items })).items.rows

test('checks are counted as passed, informative and failed; a word nobody knows is no failure', () => {
  const levels = ['PASS', 'WARN', 'HIGH', 'ERROR', 'INFO', 'NOTE', 'MANUAL', 'SKIPPED']
  const checks = checksOf(...levels.map((level, index) => ({ test_number: `K.1.${index}`, level })))
  expect(countChecks(checks)).toEqual({ pass: 1, info: 4, fail: 3 })
  expect(checks.at(-1)).toMatchObject({ result: 'other', level: 'SKIPPED' })
})

test('a check that runs for several containers keeps every line', () => {
  const ids = checksOf({ test_number: 'D.5.1' }, { test_number: 'D.5.1' }).map(({ id }) => id)
  expect(ids).toEqual(['D.5.1', 'D.5.1~2'])
})

test('a node where nothing ran answers with empty fields', () => {
  const answer = {
    docker_cis_version: '',
    items: null,
    kubernetes_cis_version: '',
    run_at: '',
    run_timestamp: 0,
  }
  expect(toCompliance(ComplianceWire.parse(answer)).items.rows).toEqual([])
})

test('regulations are listed in one order', () => {
  const [check] = checksOf({ test_number: 'K.1.1', tags_v2: { PCI: [], GDPR: [{ id: '32' }] } })
  expect(check?.regulations).toEqual(['GDPR', 'PCI'])
})
