import type { QueryClient } from '@tanstack/react-query'
import { selfUserQuery } from '~/domain/auth/api/queries'
import { ApiError } from '~/shared/api/ApiError'
import type { ApiClients } from '~/shared/cluster/ApiClients'

/**
 * Where the console begins: at the address, or at the sign-in page when nobody is signed in. Asked before the router
 * starts, because that would load shell and page of the address first, for people who cannot see them yet.
 */
export async function startPath(
  hash: string,
  queryClient: QueryClient,
  clients: ApiClients,
): Promise<string> {
  const wanted = hash.startsWith('#/') ? hash.slice(1) : '/'
  if (wanted.startsWith('/login')) return wanted
  try {
    await queryClient.query(selfUserQuery(clients.local))
    return wanted
  } catch (error) {
    // Any other failure is told by the page itself, with a way to try again.
    const isNobody = error instanceof ApiError && error.kind === 'unauthenticated'
    return isNobody ? `/login?next=${encodeURIComponent(wanted)}` : wanted
  }
}
