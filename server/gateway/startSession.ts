import type { ControllerConnection } from './connectToController.ts'
import type { SessionCookie } from './SessionCookie.ts'
import type { CookieRequest } from './setCookie.ts'
import type { SignedOutTokens } from './SignedOutTokens.ts'

/** Where sessions are kept, and how they end. */
interface Sessions {
  controller: ControllerConnection
  session: SessionCookie
  signedOut: SignedOutTokens
}

/**
 * Ends a session that a newer one of the same browser has replaced: refused here from now on, and signed out at the
 * controller in the background, where it would otherwise count against the user's 32 sessions.
 */
function retire({ controller, signedOut }: Sessions, token: string): void {
  signedOut.add(token)
  void controller.dispatcher
    .request({
      origin: controller.origin,
      method: 'DELETE',
      path: '/v1/auth',
      headers: { 'x-auth-token': token },
    })
    .then(({ body }) => body.dump())
    // Nobody waits for it; the token dies of idleness then.
    .catch(() => undefined)
}

/** `Set-Cookie` values of a new session; the one the browser had until now ends (security.md S3). */
export function startSession(sessions: Sessions, token: string, request: CookieRequest): string[] {
  const former = sessions.session.read(request)
  if (former !== undefined && former !== token) retire(sessions, former)
  return sessions.session.store(token, request)
}
