import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** One permission of a role, `RESTRolePermission`. */
export const PermissionWire = z.object({ id: z.string(), read: wireBoolean, write: wireBoolean })
export type PermissionWire = z.infer<typeof PermissionWire>

/** `RESTUser`: an account as the controller shows it. `server` is "" for local users. */
export const UserWire = z.object({
  fullname: wireString,
  server: wireString,
  username: wireString,
  email: wireString,
  role: wireString,
  /** Idle timeout in seconds, 30 to 3600. */
  timeout: wireNumber,
  locale: wireString,
  default_password: wireBoolean,
  role_domains: wireMap(wireArray(z.string())),
  last_login_timestamp: wireNumber,
  last_login_at: wireString,
  login_count: wireNumber,
})
export type UserWire = z.infer<typeof UserWire>

/** `RESTToken`, the token and the user in one object. `token` is "" behind the gateway, which keeps it. */
const TokenWire = UserWire.extend({
  token: wireString,
  global_permissions: wireArray(PermissionWire),
})

/** `RESTTokenData`, the answer of `POST /v1/auth`. A null token with `need_to_reset_password` asks for a new password. */
export const SignInWire = z.object({
  token: TokenWire.nullish(),
  /** -1: never expires. */
  password_days_until_expire: wireNumber,
  password_hours_until_expire: wireNumber,
  need_to_reset_password: wireBoolean,
})
export type SignInWire = z.infer<typeof SignInWire>

/** `RESTSelfUserData`, the answer of `GET /v1/selfuser`. */
export const SelfUserWire = z.object({
  user: UserWire,
  password_days_until_expire: wireNumber,
  password_hours_until_expire: wireNumber,
  global_permissions: wireArray(PermissionWire),
  domain_permissions: wireMap(wireArray(PermissionWire)),
  /** On a primary: what this user will have on managed clusters. Missing elsewhere. */
  remote_global_permissions: wireArray(PermissionWire),
})
export type SelfUserWire = z.infer<typeof SelfUserWire>

/** `RESTEULAData`, the answer of `GET /v1/eula`; needs no session. */
export const EulaWire = z.object({
  eula: z
    .object({ accepted: wireBoolean })
    .nullish()
    .transform((eula) => eula ?? { accepted: false }),
  /** The kubectl command that prints the generated first password, "" once it was changed. */
  bootstrap_password_command: wireString,
  /** Non-empty when the cluster roles of NeuVector are incomplete. */
  k8s_rbac_alert_message: wireString,
})
export type EulaWire = z.infer<typeof EulaWire>

/** `RESTPwdProfileBasic`: how many characters of each kind a password needs; part of error 14 and of the profile. */
export const PasswordRulesWire = z.object({
  min_len: wireNumber,
  min_uppercase_count: wireNumber,
  min_lowercase_count: wireNumber,
  min_digit_count: wireNumber,
  min_special_count: wireNumber,
})
export type PasswordRulesWire = z.infer<typeof PasswordRulesWire>

/** The error body of code 14. */
export const WeakPasswordWire = z.object({ password_profile_basic: PasswordRulesWire })

/** `RESTTokenAuthServer`: a SAML or OIDC server that is switched on. `server_type` is `saml` or `oidc`. */
export const TokenServerWire = z.object({ server_name: z.string(), server_type: wireString })
export type TokenServerWire = z.infer<typeof TokenServerWire>

/** `RESTTokenAuthServersData`, the answer of `GET /v1/token_auth_server`; needs no session. */
export const TokenServersWire = z.object({ servers: wireRows(TokenServerWire) })

/** `RESTTokenAuthServersRedirectData`: where to go for signing in or out; "" when there is nowhere to go. */
export const TokenRedirectWire = z.object({ redirect: z.object({ redirect_url: wireString }) })
