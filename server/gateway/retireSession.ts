import type { ForwardingOptions } from './Exchange.ts'

/**
 * Ends a session that a newer one of the same browser has replaced (security.md S3): refused here from now on, and
 * signed out at the controller in the background, where it would otherwise count against the user's 32 sessions.
 */
export function retireSession({ controller, signedOut }: ForwardingOptions, token: string): void {
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
