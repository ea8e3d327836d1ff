import { useEffect } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { noteSignIn } from '~/domain/auth/api/mutations'
import { safeReturnPath } from '~/domain/auth/model/safeReturnPath'

/**
 * `#/signed-in?next=<path>`: an identity provider let somebody in and the gateway has the session. What a sign-in with a
 * password tells this tab and the others is told here; then the page that was wanted.
 */
export function SignedInPage() {
  const [query] = useSearchParams()
  useEffect(noteSignIn, [])
  return <Navigate to={safeReturnPath(query.get('next'))} replace />
}
