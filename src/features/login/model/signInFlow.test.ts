import { describe, expect, test } from 'vitest'
import { USUAL_PASSWORD_RULES } from '~/domain/auth/model/passwordCheck'
import type { SignInFailure, SignInFailureReason } from './signInFailure'
import { signInFlow, startSignIn, type SignInEvent, type SignInFlow } from './signInFlow'

const failure = (reason: SignInFailureReason, rules?: SignInFailure['rules']): SignInFailure => ({
  reason,
  error: new Error(reason),
  rules,
})
const failed = (reason: SignInFailureReason, rules?: SignInFailure['rules']): SignInEvent => ({
  type: 'failed',
  username: 'admin',
  failure: failure(reason, rules),
})
const after = (...events: readonly SignInEvent[]): SignInFlow => events.reduce(signInFlow, startSignIn(''))

const resetAsked: SignInEvent = { type: 'resetAsked', username: 'admin', password: 'admin' }
const strict = { ...USUAL_PASSWORD_RULES, min_len: 12 }

describe('the sign-in flow', () => {
  test('starts with the credentials of whoever is known', () => {
    expect(startSignIn('rita')).toEqual({
      step: { name: 'credentials', username: 'rita', failure: undefined },
      isSending: false,
    })
  })

  test('sending changes nothing on the screen', () => {
    const before = after(resetAsked, failed('weak-password', strict))
    expect(signInFlow(before, { type: 'sent' })).toEqual({ ...before, isSending: true })
  })

  test('a refusal keeps the username and says why', () => {
    expect(after({ type: 'sent' }, failed('refused'))).toMatchObject({
      step: { name: 'credentials', username: 'admin', failure: { reason: 'refused' } },
      isSending: false,
    })
  })

  test('a new password is asked for with the usual rules', () => {
    expect(after({ type: 'sent' }, resetAsked)).toMatchObject({
      step: { name: 'reset', username: 'admin', rules: USUAL_PASSWORD_RULES, rulesAreKnown: false },
      isSending: false,
    })
  })

  test('rules told with a refusal replace the usual ones and stay', () => {
    const weak = after(resetAsked, failed('weak-password', strict))
    expect(weak.step).toMatchObject({
      rules: strict,
      rulesAreKnown: true,
      failure: { reason: 'weak-password' },
    })
    expect(signInFlow(weak, failed('timeout')).step).toMatchObject({
      name: 'reset',
      rules: strict,
      rulesAreKnown: true,
      failure: { reason: 'timeout' },
    })
  })

  test.each(['refused', 'blocked', 'expired'] as const)(
    'when the account turns out to be %s there is no password to choose any more',
    (reason) => {
      const { step } = after(resetAsked, failed(reason))
      expect(step).toEqual({
        name: 'credentials',
        username: 'admin',
        failure: expect.objectContaining({ reason }),
      })
      expect(step).not.toHaveProperty('password')
    },
  )

  test.each([{ type: 'wentBack' }, { type: 'signedIn' }] as const)('$type forgets the password', (event) => {
    expect(JSON.stringify(signInFlow(after({ ...resetAsked, password: 'CANARY' }), event))).not.toContain(
      'CANARY',
    )
  })

  test('going back keeps the username and shows no old failure', () => {
    expect(after(resetAsked, failed('weak-password'), { type: 'wentBack' })).toEqual(startSignIn('admin'))
  })

  test('a sign-in that succeeded is done', () => {
    expect(after({ type: 'sent' }, { type: 'signedIn' })).toEqual({
      step: { name: 'done' },
      isSending: false,
    })
  })
})
