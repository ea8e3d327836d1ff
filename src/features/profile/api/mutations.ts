import { mutationOptions } from '@tanstack/react-query'
import { sessionKeys } from '~/domain/auth/api/queries'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'

/** The part of `RESTUserConfig` that people may change about themselves (semantics.md j.1); what is absent stays. */
export interface AccountChange {
  readonly email?: string
  /** Seconds, 30 to 3600. */
  readonly timeout?: number
  readonly locale?: string
}

const accountPath = (fullname: string) => `/v1/user/${encodeURIComponent(fullname)}` as const

/** `PATCH /v1/user/{fullname}` about oneself. */
export const changeAccountMutation = (local: ClusterClient, fullname: string) =>
  mutationOptions({
    mutationFn: (change: AccountChange) =>
      local.patch(accountPath(fullname), { config: { fullname, ...change } }),
    meta: { invalidates: [sessionKeys.all] },
  })

export interface PasswordChange {
  readonly current: string
  readonly next: string
}

/**
 * The same route with a password. It ends every session of the account, the one that asks included (semantics.md a.7), so
 * nothing can be read again before signing in.
 */
export const changePasswordMutation = (local: ClusterClient, fullname: string) =>
  mutationOptions({
    mutationFn: ({ current, next }: PasswordChange) =>
      local.patch(accountPath(fullname), { config: { fullname, password: current, new_password: next } }),
    // Its variables are passwords: nothing of them stays in the mutation cache (security.md K1).
    gcTime: 0,
  })
