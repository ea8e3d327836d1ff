import { WeakPasswordWire, type PasswordRulesWire } from '~/domain/auth/api/schema'
import { ApiError } from '~/shared/api/ApiError'

/** Why a sign-in did not come about, in the terms of the sentences that explain it. */
export type SignInFailureReason =
  /** 401/3: wrong, unknown, not allowed here or too many sessions. The controller does not say which. */
  | 'refused'
  | 'blocked'
  | 'expired'
  | 'weak-password'
  /** The console's own server gave no answer. */
  | 'offline'
  /** The console's server is there, the controller behind it is not. */
  | 'controller-down'
  | 'timeout'
  | 'busy'
  | 'other'

export interface SignInFailure {
  readonly reason: SignInFailureReason
  /** For the details. */
  readonly error: unknown
  /** What the controller asks of a password, when it refused one. */
  readonly rules: PasswordRulesWire | undefined
}

const failure = (reason: SignInFailureReason, error: unknown): SignInFailure => ({
  reason,
  error,
  rules: undefined,
})

export function toSignInFailure(error: unknown): SignInFailure {
  if (!(error instanceof ApiError)) return failure('other', error)
  switch (error.kind) {
    case 'unauthenticated':
      return failure('refused', error)
    case 'blocked':
      return failure('blocked', error)
    case 'password-expired':
      return failure('expired', error)
    case 'weak-password':
      return { ...failure('weak-password', error), rules: rulesOf(error) }
    case 'network':
      // Only a server between us and the controller can say that the controller is away.
      return failure(error.status === undefined ? 'offline' : 'controller-down', error)
    case 'timeout':
      return failure('timeout', error)
    case 'busy':
      return failure('busy', error)
    default:
      return failure('other', error)
  }
}

const ACCOUNT_REASONS: ReadonlySet<SignInFailureReason> = new Set(['refused', 'blocked', 'expired'])

/** The controller said no to this account or its password; the other failures leave it open. */
export const isAboutTheAccount = ({ reason }: SignInFailure) => ACCOUNT_REASONS.has(reason)

function rulesOf(error: ApiError): PasswordRulesWire | undefined {
  const body = WeakPasswordWire.safeParse(error.body)
  return body.success ? body.data.password_profile_basic : undefined
}
