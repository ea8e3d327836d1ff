import type { PasswordRulesWire } from '../api/schema'

/** Factory rules (semantics.md j.3), shown until the controller tells its own with a refusal. */
export const USUAL_PASSWORD_RULES: PasswordRulesWire = {
  min_len: 8,
  min_uppercase_count: 1,
  min_lowercase_count: 1,
  min_digit_count: 1,
  min_special_count: 0,
}

export interface PasswordCheck {
  readonly id: 'length' | 'uppercase' | 'lowercase' | 'digit' | 'special'
  readonly needed: number
  readonly met: boolean
}

/**
 * What a new password still lacks, rule by rule; rules that ask for nothing are left out. Counts as `controller/rest/user.go`
 * isWeakPassword does: kinds are Unicode categories, the length is in UTF-8 bytes, white space is of no kind.
 */
export function checkPassword(password: string, rules: PasswordRulesWire): readonly PasswordCheck[] {
  const count = (kind: RegExp) => password.match(kind)?.length ?? 0
  const checks = [
    { id: 'length', needed: rules.min_len, has: new TextEncoder().encode(password).length },
    { id: 'uppercase', needed: rules.min_uppercase_count, has: count(/\p{Lu}/gu) },
    { id: 'lowercase', needed: rules.min_lowercase_count, has: count(/\p{Ll}/gu) },
    { id: 'digit', needed: rules.min_digit_count, has: count(/\p{N}/gu) },
    { id: 'special', needed: rules.min_special_count, has: count(/[\p{S}\p{P}]/gu) },
  ] as const
  return checks
    .filter((check) => check.needed > 0)
    .map(({ id, needed, has }) => ({ id, needed, met: has >= needed }))
}
