import { ApiError } from '~/shared/api/ApiError'
import type { ApiRequest, Transport } from '~/shared/api/Transport'
import { sessionPhase, setSessionPhase } from './sessionStore'

/**
 * Watches over the session for every request:
 * - a local 401 while a session is open ends it, once, whoever asked
 * - while it has ended nothing but signing in is sent, so that polls neither hammer the controller nor fill its audit log
 *
 * A 401 of a forwarded call says nothing about the local session; the ClusterClient asks (docs/decisions/015).
 */
export function guardSession(transport: Transport): Transport {
  return {
    async send(request) {
      if (sessionPhase() === 'ended' && !isSigningIn(request)) throw ended(request)
      try {
        return await transport.send(request)
      } catch (error) {
        if (endsSession(request, error)) setSessionPhase('ended')
        throw error
      }
    },
  }
}

const isSigningIn = ({ path }: ApiRequest<unknown>) => /^\/v1\/(auth|eula|selfuser)\b/.test(path)

function endsSession(request: ApiRequest<unknown>, error: unknown): boolean {
  if (!(error instanceof ApiError) || error.kind !== 'unauthenticated') return false
  const forwarded = request.path.startsWith('/v1/fed/cluster/')
  const credentials = request.path.startsWith('/v1/auth')
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
