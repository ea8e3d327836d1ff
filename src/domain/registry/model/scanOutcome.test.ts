import { expect, test } from 'vitest'
import { RegistryWire } from '../api/schema'
import { scanOutcomeOf } from './scanOutcome'

const registry = (fields: object) =>
  RegistryWire.parse({ name: 'r', status: 'idle', schedule: { schedule: 'manual', interval: 0 }, ...fields })

const REACHED = { started_at: '2026-11-22T15:29:33Z' }

test('a registry that was never scanned, one that is, and one that is done', () => {
  expect(scanOutcomeOf(registry({}))).toEqual({ kind: 'never' })
  expect(scanOutcomeOf(registry({ status: 'scanning' }))).toEqual({ kind: 'listing' })
  const counts = { scanned: 5, failed: 1, scanning: 1, scheduled: 3 }
  expect(scanOutcomeOf(registry({ status: 'scanning', ...counts }))).toEqual({
    kind: 'scanning',
    done: 6,
    total: 10,
  })
  expect(scanOutcomeOf(registry({ ...REACHED, ...counts }))).toEqual({ kind: 'waiting', waiting: 4 })
  expect(scanOutcomeOf(registry({ ...REACHED, scanned: 5, failed: 1 }))).toEqual({ kind: 'done', failed: 1 })
})

test('filters that match nothing leave no error, and are told all the same', () => {
  expect(scanOutcomeOf(registry(REACHED))).toEqual({ kind: 'nothing' })
})

test.each([
  [
    'Authentication error',
    'Get "https://x/v2/": http: non-successful response (status=401 body="")',
    'credential',
  ],
  [
    'Failed to connect to the registry',
    'Get "https://x/v2/": tls: failed to verify certificate: x509: …',
    'certificate',
  ],
  ['Failed to connect to the registry', 'dial tcp: lookup x on 10.96.0.10:53: no such host', 'unknown-host'],
  ['Failed to connect to the registry', 'dial tcp 127.0.0.1:5999: connect: connection refused', 'refused'],
  ['Failed to connect to the registry', 'dial tcp 203.0.113.77:443: i/o timeout', 'timeout'],
  ['Failed to get scanning image list', '', 'listing'],
  ['Something new', '', 'other'],
])('%s, %s', (error_message, error_detail, failure) => {
  expect(scanOutcomeOf(registry({ ...REACHED, error_message, error_detail }))).toEqual({
    kind: 'failed',
    failure,
  })
})
