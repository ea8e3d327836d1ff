import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import { coverageOf, missingOf } from './coverage'
import { jitterOf } from './jitter'
import { jointOutcome, outcomeOf, unread, type Outcome } from './reading'

const failure = (kind: ApiErrorKind) => new ApiError({ kind, message: '' })
const answer = { data: 1, error: null, dataUpdatedAt: 5 }

test.each<[ApiErrorKind, Outcome]>([
  ['forbidden', 'denied'],
  ['cluster-auth', 'denied'],
  ['cluster-unreachable', 'unreachable'],
  ['timeout', 'unreachable'],
  ['busy', 'unreachable'],
  ['server', 'failed'],
  ['invalid-response', 'failed'],
  ['unsupported', 'failed'],
])('%s makes a cluster %s, with old data or without', (kind, outcome) => {
  expect(outcomeOf(true, { ...unread, error: failure(kind) })).toBe(outcome)
  expect(outcomeOf(true, { ...answer, error: failure(kind) })).toBe(outcome)
})

test('a cluster that cannot be asked is unreachable, one that was not yet is waited for', () => {
  expect(outcomeOf(false, answer)).toBe('unreachable')
  expect(outcomeOf(true, unread)).toBe('waiting')
  expect(outcomeOf(true, answer)).toBe('answered')
})

test('the worst of several readings decides', () => {
  expect(jointOutcome(['answered', 'waiting'])).toBe('waiting')
  expect(jointOutcome(['answered', 'denied', 'waiting'])).toBe('denied')
  expect(jointOutcome(['answered'])).toBe('answered')
})

const outcomes = fc.array(
  fc.record({
    outcome: fc.constantFrom<Outcome>('answered', 'waiting', 'unreachable', 'denied', 'failed'),
    answeredAtMs: fc.nat(),
  }),
)

test('every cluster is in exactly one number', () => {
  fc.assert(
    fc.property(outcomes, (clusters) => {
      const coverage = coverageOf(clusters)
      expect(coverage.answered + coverage.waiting + missingOf(coverage)).toBe(clusters.length)
      expect(coverage.total).toBe(clusters.length)
    }),
  )
})

test('the age of a total is the age of what it counts', () => {
  const coverage = coverageOf([
    { outcome: 'answered', answeredAtMs: 20 },
    { outcome: 'answered', answeredAtMs: 30 },
    { outcome: 'unreachable', answeredAtMs: 1 },
  ])
  expect(coverage).toMatchObject({ oldestAtMs: 20, newestAtMs: 30 })
  expect(coverageOf([])).toMatchObject({ oldestAtMs: null, newestAtMs: null })
})

test('intervals vary by a fifth, always the same for a cluster', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(jitterOf(id)).toBeGreaterThanOrEqual(0.8)
      expect(jitterOf(id)).toBeLessThanOrEqual(1.2)
      expect(jitterOf(id)).toBe(jitterOf(id))
    }),
  )
})
