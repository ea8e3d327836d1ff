import { describe, expect, test } from 'vitest'
import { ApiError, type ApiErrorDetails } from '~/shared/api/ApiError'
import { toSignInFailure } from './signInFailure'

const failed = (details: Partial<ApiErrorDetails> & Pick<ApiErrorDetails, 'kind'>) =>
  toSignInFailure(new ApiError({ message: 'as the controller says it', ...details }))

describe('toSignInFailure', () => {
  test.each([
    ['unauthenticated', 401, 'refused'],
    ['blocked', 401, 'blocked'],
    ['password-expired', 401, 'expired'],
    ['timeout', 504, 'timeout'],
    ['busy', 503, 'busy'],
    ['server', 500, 'other'],
    ['invalid-response', 200, 'other'],
  ] as const)('%s (%i) is told as %s', (kind, status, reason) => {
    expect(failed({ kind, status }).reason).toBe(reason)
  })

  test('no answer at all is not the same as an answer that the controller is away', () => {
    expect(failed({ kind: 'network' }).reason).toBe('offline')
    expect(failed({ kind: 'network', status: 502 }).reason).toBe('controller-down')
  })

  test('a weak password brings the rules of the controller along', () => {
    const body = {
      code: 14,
      error: 'Password is weak',
      message: 'Weak password',
      password_profile_basic: {
        min_len: 10,
        min_uppercase_count: 1,
        min_lowercase_count: 1,
        min_digit_count: 2,
        min_special_count: 1,
      },
    }
    expect(failed({ kind: 'weak-password', status: 400, code: 14, body })).toMatchObject({
      reason: 'weak-password',
      rules: body.password_profile_basic,
    })
  })

  test('a weak password without readable rules is still a weak password', () => {
    expect(failed({ kind: 'weak-password', status: 400, code: 14, body: { code: 14 } })).toMatchObject({
      reason: 'weak-password',
      rules: undefined,
    })
  })

  test('something that is no answer of the API is kept for the details', () => {
    const bug = new TypeError('boom')
    expect(toSignInFailure(bug)).toEqual({ reason: 'other', error: bug, rules: undefined })
  })
})
