import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { forgetSession } from '~/domain/auth/api/mutations'
import { sessionKeys } from '~/domain/auth/api/queries'
import { federationKeys } from '~/domain/federation/api/queries'

/**
 * To the sign-in page after the controller has ended the session on purpose (promote, demote). What was known of rights
 * and role is dropped: both are others now.
 * @param next where to go after signing in
 */
export function useSignInAgain(next: string): () => Promise<void> {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return async () => {
    // First away from the pages that need a session, or their layout would send the person to sign in for this page.
    await navigate(`/login?next=${encodeURIComponent(next)}`)
    queryClient.removeQueries({ queryKey: federationKeys.all })
    queryClient.removeQueries({ queryKey: sessionKeys.self })
    forgetSession()
  }
}
