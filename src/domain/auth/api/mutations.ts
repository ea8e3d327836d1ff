import { mutationOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { setSessionPhase, type SessionEnd } from '../sessionStore'
import { writeSessionStart } from '../sessionStart'
import { readToken, writeToken } from '../sessionToken'
import { tellTabs } from '../tabChannel'
import { noteInput } from '../userActivity'
import { sessionKeys } from './queries'
import { SignInWire } from './schema'
import { singleLogoutAddress } from './singleSignOn'

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
      // The answer to a sign-out drops the cookie: it must not overtake the one of this sign-in.
      await signingOut
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
      noteSignIn()
      setSessionPhase('open')
      return { status: 'signed-in', fullname: answer.token.fullname }
    },
    // Its variables are passwords: nothing of them stays in the mutation cache (security.md K1).
    gcTime: 0,
    // Offline it fails at once and says so, instead of waiting to be sent at some later time.
    networkMode: 'always',
    meta: { invalidates: [sessionKeys.all] },
  })

/** A new session has begun in this tab, and so in the others. */
export function noteSignIn(): void {
  writeSessionStart(Date.now())
  noteInput()
  tellTabs({ type: 'signed-in' })
}

/** `PATCH /v1/auth`: restarts the controller's idle timer, nothing else (semantics.md a.2). */
export const keepAliveMutation = (local: ClusterClient) =>
  mutationOptions({ mutationFn: () => local.patch('/v1/auth', undefined), networkMode: 'always' })

/** `POST /v1/eula`; needs a session although reading does not (semantics.md a.3). */
export const acceptEulaMutation = (local: ClusterClient) =>
  mutationOptions({
    mutationFn: () => local.post('/v1/eula', wireEmpty, { eula: { accepted: true } }),
    meta: { invalidates: [sessionKeys.eula] },
  })

/** Drops what this tab knows of the session, as after a promotion, which ends it on the controller. */
export function forgetSession(end?: SessionEnd): void {
  writeToken('')
  writeSessionStart(undefined)
  setSessionPhase('none', end)
}

/** Signing out of a controller that does not answer must not keep anybody from signing in again for long. */
const SIGN_OUT_TIMEOUT_MS = 5_000

let signingOut: Promise<unknown> = Promise.resolve()

/**
 * Ends the session on the controller, which also closes those that forwarding opened on managed clusters. Not waited for:
 * whoever leaves is gone at once, even when the controller cannot be told.
 */
function closeOnController(local: ClusterClient): Promise<unknown> {
  return local.delete('/v1/auth', { timeoutMs: SIGN_OUT_TIMEOUT_MS }).catch(() => undefined)
}

/**
 * Signs out here and in every other tab of this console.
 *
 * @param samlServer of whoever signed in by SAML.
 * @returns where to sign out at the identity provider, too; "" when there is nothing to do.
 */
export function signOut(local: ClusterClient, samlServer?: string): Promise<string> {
  const elsewhere = samlServer === undefined ? undefined : singleLogoutAddress(local, samlServer)
  // The controller tells the address only as long as there is a session. Whoever came in by SAML has a gateway, which
  // keeps the token; else the request must leave before forgetSession drops it.
  signingOut = elsewhere ? elsewhere.finally(() => closeOnController(local)) : closeOnController(local)
  tellTabs({ type: 'signed-out' })
  forgetSession('signed-out')
  return elsewhere ?? Promise.resolve('')
}

/** Another tab has signed out: so has this one. Without a gateway it has a session of its own to end. */
export function followSignOut(local: ClusterClient): void {
  if (readToken() !== '') signingOut = closeOnController(local)
  forgetSession('signed-out')
}

/** Signs in again before the session reaches its limit: nothing is sent meanwhile, as after its end. */
export function startRenewal(): void {
  setSessionPhase('ended', 'renewing')
}

/** The session of now is good for a while longer. */
export function cancelRenewal(): void {
  setSessionPhase('open')
}

/** Nobody was there for too long: the controller forgets the session, and the page stays behind the sign-in dialog. */
export function endIdleSession(local: ClusterClient): void {
  signingOut = closeOnController(local)
  writeSessionStart(undefined)
  setSessionPhase('ended', 'idle')
}
