import type { PasswordRulesWire } from '../../src/domain/auth/api/schema.ts'
import type { UserState } from './ControllerState.ts'
import { RestError } from './RestError.ts'

const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000

/** `RESTPwdProfile` without its name: there is only "default" (semantics.md j.3). */
export interface PasswordProfile extends PasswordRulesWire {
  comment: string
  enable_password_expiration: boolean
  password_expire_after_days: number
  enable_password_history: boolean
  password_keep_history_count: number
  enable_block_after_failed_login: boolean
  block_after_failed_login_count: number
  block_minutes: number
  /** Idle timeout in seconds of users created without one. */
  session_timeout: number
}

/** Factory values of the password profile (semantics.md j.3, recording 03). */
export const FACTORY_PASSWORD_PROFILE: PasswordProfile = {
  comment: 'default',
  min_len: 8,
  min_uppercase_count: 1,
  min_lowercase_count: 1,
  min_digit_count: 1,
  min_special_count: 0,
  enable_password_expiration: false,
  password_expire_after_days: 0,
  enable_password_history: false,
  password_keep_history_count: 0,
  enable_block_after_failed_login: true,
  block_after_failed_login_count: 5,
  block_minutes: 60,
  session_timeout: 300,
}

/** The five counters everybody may see: `RESTPwdProfileBasic`. */
export function passwordRulesOf(profile: PasswordProfile): PasswordRulesWire {
  const { min_len, min_uppercase_count, min_lowercase_count, min_digit_count, min_special_count } = profile
  return { min_len, min_uppercase_count, min_lowercase_count, min_digit_count, min_special_count }
}

/**
 * Throws 400/14 with the rules when the password is too weak (`controller/rest/user.go` isWeakPassword) or, with `user`
 * and history on, was used before.
 */
export function refuseWeakPassword(password: string, profile: PasswordProfile, user?: UserState): void {
  const refuse = (message: string) =>
    new RestError(400, 14, message, { password_profile_basic: passwordRulesOf(profile) })
  const count = (pattern: RegExp) => password.match(pattern)?.length ?? 0
  const strong =
    password.length >= profile.min_len &&
    count(/\p{Lu}/gu) >= profile.min_uppercase_count &&
    count(/\p{Ll}/gu) >= profile.min_lowercase_count &&
    count(/\p{N}/gu) >= profile.min_digit_count &&
    count(/[\p{S}\p{P}]/gu) >= profile.min_special_count
  if (!strong) throw refuse('Weak password')
  if (!user || !profile.enable_password_history) return
  const used = [...user.passwordHistory, user.password].slice(-profile.password_keep_history_count)
  if (used.includes(password)) throw refuse('Password has been used before')
}

/** Gives an account a new password, which was checked before. */
export function setPassword(
  user: UserState,
  password: string,
  profile: PasswordProfile,
  nowMs: number,
): void {
  // The present password counts as one of those kept.
  const kept = profile.enable_password_history ? profile.password_keep_history_count - 1 : 0
  user.passwordHistory = kept > 0 ? [...user.passwordHistory, user.password].slice(-kept) : []
  user.password = password
  user.passwordSetAtMs = nowMs
}

/** Virtual ms until a password expires, negative when it did; undefined when none does (remote users, expiry off). */
export function passwordExpiresInMs(
  user: UserState,
  profile: PasswordProfile,
  nowMs: number,
): number | undefined {
  if (user.server !== '' || !profile.enable_password_expiration) return undefined
  return user.passwordSetAtMs + profile.password_expire_after_days * DAY_MS - nowMs
}

/** The two expiry fields of sign-in and selfuser; -1 days: never (semantics.md a.1). */
export function expiryWire(user: UserState | undefined, profile: PasswordProfile, nowMs: number) {
  const left = user && passwordExpiresInMs(user, profile, nowMs)
  return {
    password_days_until_expire: left === undefined ? -1 : Math.max(0, Math.floor(left / DAY_MS)),
    password_hours_until_expire: left === undefined ? 0 : Math.max(0, Math.floor((left % DAY_MS) / HOUR_MS)),
  }
}

/** Whether sign-in is refused with 401/47 at the moment. */
export function isBlocked(user: UserState, profile: PasswordProfile, nowMs: number): boolean {
  return profile.enable_block_after_failed_login && user.blockedUntilMs > nowMs
}
