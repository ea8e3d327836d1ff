import { ApiError } from '~/shared/api/ApiError'
import type { ApiRequest, Transport } from '~/shared/api/Transport'
import { sessionEpoch, sessionPhase, sessionSignal, setSessionPhase } from './sessionStore'

/**
 * Watches over the session for every request:
 * - a local 401 while a session is open ends it, once, whoever asked
 * - while it has ended nothing but signing in is sent, so that polls neither hammer the controller nor fill its audit log
 * - leaving aborts what is under way, but for the sign-out itself
 * - an answer that belongs to an earlier session (a slow poll, overtaken by a new sign-in or a sign-out) changes nothing
 *
 * A 401 of a forwarded call says nothing about the local session; the ClusterClient asks (docs/decisions/017).
 */
export function guardSession(transport: Transport): Transport {
  return {
    async send(request) {
      if (sessionPhase() === 'ended' && !isSigningIn(request)) throw ended(request)
      const epoch = sessionEpoch()
      const isCurrent = () => sessionEpoch() === epoch
      try {
        const answer = await transport.send(isSigningOut(request) ? request : withSessionSignal(request))
        // The controller just told who we are, as after a reload with a session still alive.
        if (request.path === '/v1/selfuser' && isCurrent()) setSessionPhase('open')
        return answer
      } catch (error) {
        if (isCurrent() && endsSession(request, error)) setSessionPhase('ended')
        throw error
      }
    },
  }
}

const isSigningOut = ({ path, method }: ApiRequest<unknown>) =>
  (path === '/v1/auth' && method === 'DELETE') || /^\/v1\/token_auth_server\/[^/]+\/slo$/.test(path)

function withSessionSignal<T>(request: ApiRequest<T>): ApiRequest<T> {
  const session = sessionSignal()
  return { ...request, signal: request.signal ? AbortSignal.any([request.signal, session]) : session }
}

const isSigningIn = ({ path }: ApiRequest<unknown>) =>
  /^\/v1\/(auth|eula|selfuser|token_auth_server)\b/.test(path)

function endsSession(request: ApiRequest<unknown>, error: unknown): boolean {
  if (!(error instanceof ApiError) || error.kind !== 'unauthenticated') return false
  const forwarded = request.path.startsWith('/v1/fed/cluster/')
  // Signing in is refused with the same 401 and says nothing about a session; the heartbeat (PATCH) does.
  const credentials = request.path.startsWith('/v1/auth') && request.method !== 'PATCH'
  return !forwarded && !credentials && sessionPhase() === 'open'
}

function ended(request: ApiRequest<unknown>): ApiError {
  return new ApiError({
    kind: 'unauthenticated',
    message: 'The session has ended',
    clusterId: request.clusterId,
    request: `${request.method} ${request.path}`,
  })
}
