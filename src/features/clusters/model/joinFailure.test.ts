import { expect, test } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import { errorKind } from '~/shared/api/errorKind'
import { JOIN_STEPS, joinFailure, leftoverNames, type JoinFailureKind } from './joinFailure'

const refused = (status: number, code?: number, message = '', body?: unknown) =>
  new ApiError({ kind: errorKind(status, code), status, code, message, body })
/** As the controller answers when the handler has no more to say. */
const generic = (status: number, code: number, error: string) => refused(status, code, error, { code, error })

/** Every row of semantics.md b.7 and what recording 13 adds to it. */
const ROWS: readonly (readonly [status: number, code: number, kind: JoinFailureKind])[] = [
  [400, 6, 'malformed'],
  [400, 4, 'tidying'],
  [428, 4, 'leftovers'],
  [500, 39, 'primarySilent'],
  [409, 41, 'nameTaken'],
  [426, 42, 'primaryOlder'],
  [426, 43, 'memberOlder'],
  [426, 39, 'primaryUpgrading'],
  [417, 39, 'tokenRefused'],
  [400, 40, 'noWayBack'],
  [404, 1, 'notFederationPort'],
  [403, 25, 'notAdministrator'],
]

test.each(ROWS)('%d/%d is told as %s', (status, code, kind) => {
  expect(joinFailure(refused(status, code), 'standalone').kind).toBe(kind)
})

test('every failure says what to look at, and what passed before it failed', () => {
  for (const [status, code] of ROWS) {
    const { checks, steps } = joinFailure(refused(status, code), 'standalone')
    expect(checks.length).toBeGreaterThan(0)
    const states = JOIN_STEPS.map((step) => steps[step])
    const failedAt = states.indexOf('failed')
    if (failedAt >= 0) {
      expect(states.slice(0, failedAt).every((state) => state === 'passed')).toBe(true)
      expect(states.slice(failedAt + 1).every((state) => state === 'waiting')).toBe(true)
    }
  }
})

test('400/4 of a cluster that is in a federation by now is another matter than a refusal', () => {
  expect(joinFailure(refused(400, 4), 'managed').kind).toBe('alreadyMember')
  expect(joinFailure(refused(400, 4), undefined).kind).toBe('notAllowed')
})

test('400/4 without a word of its own comes from a cluster that leads no federation', () => {
  const { kind, fields } = joinFailure(generic(400, 4, 'Operation not allowed'), 'standalone')
  expect(kind).toBe('notPrimary')
  expect(fields).toContain('primaryServer')
})

test.each([
  ['dial tcp 10.0.0.1:11443: i/o timeout', 'primarySilent'],
  ['dial tcp 127.0.0.1:1: connect: connection refused', 'primaryRefuses'],
  ['dial tcp: lookup primary.lan on 10.96.0.10:53: no such host', 'primaryUnknown'],
  ['tls: first record does not look like a TLS handshake', 'tlsBroken'],
  ['x509: certificate has expired or is not yet valid', 'tlsBroken'],
] as const)(
  '500/39 with “%s” is told as %s, this cluster being the one that did not get through',
  (message, kind) => {
    const failure = joinFailure(refused(500, 39, message), 'standalone')
    expect(failure.kind).toBe(kind)
    expect(failure.steps.reach).toBe('failed')
  },
)

test('500/39 without a word of its own is trouble of the primary, which was reached', () => {
  const failure = joinFailure(generic(500, 39, 'Federation operation failed'), 'standalone')
  expect(failure).toMatchObject({ kind: 'primaryTrouble', steps: { reach: 'passed' } })
})

test('a primary that took the call but ran out of time was waiting for this cluster', () => {
  const message =
    'Post "https://x": context deadline exceeded (Client.Timeout exceeded while awaiting headers)'
  const failure = joinFailure(refused(500, 39, message), 'standalone')
  expect(failure).toMatchObject({ kind: 'noAnswerInTime', fields: ['server', 'port'] })
  expect(joinFailure(refused(500, 39, 'dial tcp 10.0.0.1:11443: i/o timeout'), 'standalone').kind).toBe(
    'primarySilent',
  )
})

test('without an answer, or with one nobody can read, the outcome is not known', () => {
  for (const kind of ['timeout', 'network', 'invalid-response'] as const) {
    expect(joinFailure(new ApiError({ kind, message: '' }), 'standalone').kind).toBe('outcomeUnknown')
  }
  expect(joinFailure(refused(504), 'standalone').kind).toBe('outcomeUnknown')
})

test('a number nobody knows falls back to the controller’s own words', () => {
  expect(joinFailure(refused(418, 99), 'standalone')).toMatchObject({
    kind: 'other',
    checks: ['readMessage'],
  })
  expect(joinFailure(new TypeError('bug'), 'standalone').kind).toBe('other')
})

test('names the leftovers the controller lists, and only those', () => {
  expect(leftoverNames(refused(428, 4, 'fed.web, fed.db ,'))).toEqual(['fed.web', 'fed.db'])
  expect(leftoverNames(refused(400, 4, 'fed.web'))).toEqual([])
})
