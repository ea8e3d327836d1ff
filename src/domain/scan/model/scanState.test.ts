import { expect, test } from 'vitest'
import { ScanBriefWire } from '../api/schema'
import { hasResult, isScanning, scanStateOf } from './scanState'

const brief = (fields: Readonly<Record<string, unknown>>) => ScanBriefWire.parse(fields)

test('something without a brief, or with an empty one, was never scanned', () => {
  expect([undefined, null, brief({})].map(scanStateOf)).toEqual(['never', 'never', 'never'])
  expect(hasResult(brief({}))).toBe(false)
})

test('numbers of an earlier scan stay while the next one runs', () => {
  const again = brief({ status: 'scanning', critical: 3, scanned_timestamp: 1_795_360_888 })
  expect(isScanning(again)).toBe(true)
  expect(hasResult(again)).toBe(true)
})

test('both kinds of failure are failures, and an unknown word is unknown', () => {
  expect(
    ['failed', 'failed_signature_scan', 'thinking'].map((status) => scanStateOf(brief({ status }))),
  ).toEqual(['failed', 'failed', 'unknown'])
})
