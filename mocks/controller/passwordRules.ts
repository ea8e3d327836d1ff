import type { PasswordRulesWire } from '../../src/domain/auth/api/schema.ts'
import { RestError } from './RestError.ts'

/** Factory values of the password profile (semantics.md j.3). */
export const FACTORY_PASSWORD_RULES: PasswordRulesWire = {
  min_len: 8,
  min_uppercase_count: 1,
  min_lowercase_count: 1,
  min_digit_count: 1,
  min_special_count: 0,
}

/** Throws 400/14 with the rules when the password is too weak (`controller/rest/user.go` isWeakPassword). */
export function refuseWeakPassword(password: string, rules: PasswordRulesWire): void {
  const count = (pattern: RegExp) => password.match(pattern)?.length ?? 0
  const strong =
    password.length >= rules.min_len &&
    count(/[A-Z]/g) >= rules.min_uppercase_count &&
    count(/[a-z]/g) >= rules.min_lowercase_count &&
    count(/[0-9]/g) >= rules.min_digit_count &&
    count(/[^A-Za-z0-9]/g) >= rules.min_special_count
  if (!strong) throw new RestError(400, 14, 'Weak password', { password_profile_basic: rules })
}
