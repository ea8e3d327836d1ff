import type { ControllerState } from '../ControllerState.ts'
import { notFound, wrongFormat } from '../RestError.ts'
import {
  answer,
  done,
  require,
  stringField,
  wrapped,
  type Call,
  type Caller,
  type Fields,
  type Route,
} from '../Route.ts'
import { passwordRulesOf, type PasswordProfile } from '../passwordProfile.ts'

/** The one profile there is, and the name under which everybody may read its five counters. */
const DEFAULT = 'default'
const COUNTERS_ONLY = 'nvsyspwdprofile'
const MAX_HISTORY = 32

const NUMBERS = [
  'min_len',
  'min_uppercase_count',
  'min_lowercase_count',
  'min_digit_count',
  'min_special_count',
  'password_expire_after_days',
  'password_keep_history_count',
  'block_after_failed_login_count',
  'block_minutes',
  'session_timeout',
] as const
const SWITCHES = [
  'enable_password_expiration',
  'enable_password_history',
  'enable_block_after_failed_login',
] as const

/** Password rules: `controller/rest/pwd_profile.go`. */
export const passwordProfileRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/password_profile',
    handle: (call) => {
      requireProfile(call.caller(), 'read')
      return answer({
        active_profile_name: DEFAULT,
        pwd_profiles: [profileWire(call.controller.state)],
      })
    },
  },
  {
    method: 'GET',
    path: '/v1/password_profile/:name',
    handle: (call) => {
      const caller = call.caller()
      const { state } = call.controller
      if (call.params['name'] === COUNTERS_ONLY) {
        return answer({ pwd_profile: passwordRulesOf(state.passwordProfile) })
      }
      requireProfile(caller, 'read')
      if (call.params['name'] !== DEFAULT) throw notFound()
      return answer({ pwd_profile: profileWire(state) })
    },
  },
  { method: 'PATCH', path: '/v1/password_profile/:name', handle: updateProfile },
]

function requireProfile(caller: Caller, mode: 'read' | 'write'): void {
  require(caller, 'authorization', mode)
  require(caller, 'config', mode)
}

const profileWire = ({ passwordProfile }: ControllerState) => ({ name: DEFAULT, ...passwordProfile })

async function updateProfile(call: Call): Promise<Response> {
  requireProfile(call.caller(), 'write')
  const fields = await wrapped(call, 'config', 'Request error')
  const name = stringField(fields, 'name')
  if (name === COUNTERS_ONLY) throw wrongFormat('Request error')
  if (name !== call.params['name']) throw wrongFormat('password profile not match')
  if (name !== DEFAULT) throw notFound()
  const { state } = call.controller
  const changed = merged(state.passwordProfile, fields)
  if (!isValid(changed)) throw wrongFormat('invalid value')
  // Turning expiry on starts everybody's count anew, so that nobody is locked out at once.
  if (changed.enable_password_expiration && !state.passwordProfile.enable_password_expiration) {
    for (const user of state.users) user.passwordSetAtMs = call.controller.worldNow()
  }
  state.passwordProfile = changed
  return done()
}

function merged(profile: PasswordProfile, fields: Fields): PasswordProfile {
  const changed = { ...profile }
  if (fields['comment'] !== undefined) changed.comment = stringField(fields, 'comment')
  for (const key of NUMBERS) {
    const value = fields[key] ?? profile[key]
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongFormat('Request error')
    changed[key] = value
  }
  for (const key of SWITCHES) {
    const value = fields[key] ?? profile[key]
    if (typeof value !== 'boolean') throw wrongFormat('Request error')
    changed[key] = value
  }
  changed.password_keep_history_count = Math.min(changed.password_keep_history_count, MAX_HISTORY)
  return changed
}

/** The limits of handlerPwdProfileConfig (semantics.md j.3). */
function isValid(profile: PasswordProfile): boolean {
  const counters = [
    profile.min_uppercase_count,
    profile.min_lowercase_count,
    profile.min_digit_count,
    profile.min_special_count,
  ]
  return (
    profile.min_len > 0 &&
    counters.every((count) => count >= 0) &&
    profile.min_len >= counters.reduce((sum, count) => sum + count, 0) &&
    (!profile.enable_password_expiration || profile.password_expire_after_days > 0) &&
    (!profile.enable_password_history || profile.password_keep_history_count > 0) &&
    (!profile.enable_block_after_failed_login ||
      (profile.block_after_failed_login_count > 0 && profile.block_minutes > 0)) &&
    profile.session_timeout >= 30 &&
    profile.session_timeout <= 3600
  )
}
