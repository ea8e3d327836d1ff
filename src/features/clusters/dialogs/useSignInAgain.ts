import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { forgetSession } from '~/domain/auth/api/mutations'

/**
 * To the sign-in page after the controller has ended the session on purpose (promote, demote).
 * @param next where to go after signing in
 */
export function useSignInAgain(next: string): () => void {
  const navigate = useNavigate()
  const isLeaving = useRef(false)
  useEffect(
    () => () => {
      // Only when the pages that need a session are gone: else their layout would send the person to sign in for the
      // page they are leaving.
      if (isLeaving.current) forgetSession()
    },
    [],
  )
  return () => {
    isLeaving.current = true
    void navigate(`/login?next=${encodeURIComponent(next)}`)
  }
}
