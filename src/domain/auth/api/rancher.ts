import { mutationOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { setSessionPhase } from '../sessionStore'
import { maySignInSilently, SessionDoesNotLastError } from '../silentSignIn'
import { writeToken } from '../sessionToken'
import { noteSignIn } from './mutations'
import { sessionKeys } from './queries'
import { SignInWire } from './schema'

const ACCEPTED = { eula: { accepted: true } }

interface RancherSignIn {
  /** Nobody asked for it; rejects with a SessionDoesNotLastError when that happens too often. */
  readonly isSilent?: boolean
  /** The licence terms are accepted together with the sign-in. */
  readonly acceptsTerms?: boolean
}

/**
 * `POST /v1/auth` for whoever is signed in to Rancher: the gateway adds Rancher's cookie, which no script can read, and the
 * controller asks Rancher (semantics.md a.5). Gives the full name of the account.
 */
export const rancherSignInMutation = (local: ClusterClient) =>
  mutationOptions({
    mutationFn: async ({ isSilent = false, acceptsTerms = false }: RancherSignIn): Promise<string> => {
      if (isSilent && !maySignInSilently(Date.now())) throw new SessionDoesNotLastError()
      const body = { client_ip: '', password: { username: '', password: '' } }
      const { token } = await local.post('/v1/auth', SignInWire, body)
      writeToken(token?.token ?? '')
      noteSignIn()
      setSessionPhase('open')
      // No obstacle when it fails: the terms are then asked for again next time.
      if (acceptsTerms) await local.post('/v1/eula', wireEmpty, ACCEPTED).catch(() => undefined)
      return token?.fullname ?? ''
    },
    networkMode: 'always',
    meta: { invalidates: [sessionKeys.all] },
  })
