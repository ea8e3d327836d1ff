import { mutationOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { setSessionPhase } from '../sessionStore'
import { writeToken } from '../sessionToken'
import { sessionKeys } from './queries'
import { SignInWire } from './schema'

export interface Credentials {
  readonly username: string
  readonly password: string
  /** Sent when the controller asked for a new password. */
  readonly newPassword?: string | undefined
}

/** `reset-password`: the credentials are right, but a new password has to be set first (semantics.md z.3). */
export type SignInOutcome =
  | {
      readonly status: 'signed-in'
      /** Unique among local and remote accounts: `admin`, `ldap1:lena`. */
      readonly fullname: string
    }
  | { readonly status: 'reset-password' }

/** `POST /v1/auth`. Never retried: a second try counts as a second failure towards blocking the account. */
export const signInMutation = (local: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ username, password, newPassword }: Credentials): Promise<SignInOutcome> => {
      const answer = await local.post('/v1/auth', SignInWire, {
        client_ip: '',
        password: {
          username,
          password,
          ...(newPassword === undefined ? {} : { new_password: newPassword }),
        },
      })
      if (!answer.token) return { status: 'reset-password' }
      writeToken(answer.token.token)
      setSessionPhase('open')
      return { status: 'signed-in', fullname: answer.token.fullname }
    },
    // Its variables are passwords: nothing of them stays in the mutation cache (security.md K1).
    gcTime: 0,
    // Offline it fails at once and says so, instead of waiting to be sent at some later time.
    networkMode: 'always',
    meta: { invalidates: [sessionKeys.all] },
  })

/** `DELETE /v1/auth`; also closes the sessions on managed clusters that forwarding opened. */
export const signOutMutation = (local: ClusterClient) =>
  mutationOptions({ mutationFn: () => local.delete('/v1/auth') })

/** `POST /v1/eula`; needs a session although reading does not (semantics.md a.3). */
export const acceptEulaMutation = (local: ClusterClient) =>
  mutationOptions({
    mutationFn: () => local.post('/v1/eula', wireEmpty, { eula: { accepted: true } }),
    meta: { invalidates: [sessionKeys.eula] },
  })

/** Drops what this tab knows of the session, as after a promotion, which ends it on the controller. */
export function forgetSession(): void {
  writeToken('')
  setSessionPhase('none')
}
