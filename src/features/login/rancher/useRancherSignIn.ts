import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { eulaQuery } from '~/domain/auth/api/queries'
import { rancherSignInMutation } from '~/domain/auth/api/rancher'
import { useSessionEnd } from '~/domain/auth/sessionStore'
import { useApiClients } from '~/shared/cluster/ApiClients'

/** Where a sign-in through Rancher is at. */
export type RancherSignIn =
  | { readonly name: 'signing-in' }
  | { readonly name: 'terms'; readonly accept: () => void }
  /** On purpose: signing in again has to be asked for. */
  | { readonly name: 'signed-out'; readonly signIn: () => void }
  | { readonly name: 'refused'; readonly error: Error; readonly tryAgain: () => void }

/** Signs in without a form as soon as the licence terms allow it, and at most once more by itself. */
export function useRancherSignIn(onSignedIn: () => Promise<unknown>): RancherSignIn {
  const { local } = useApiClients()
  const eula = useQuery(eulaQuery(local))
  const signIn = useMutation({ ...rancherSignInMutation(local), onSuccess: onSignedIn })
  const wasSignedOut = useSessionEnd() === 'signed-out'
  const areTermsOpen = eula.data?.eula.accepted === false

  const beginSilently = useEffectEvent(() => {
    signIn.mutate({ isSilent: true })
  })
  const isReady = eula.isSuccess && !areTermsOpen && !wasSignedOut
  useEffect(() => {
    if (isReady) beginSilently()
  }, [isReady])

  const begin = () => {
    signIn.mutate({})
  }
  if (eula.error) return { name: 'refused', error: eula.error, tryAgain: () => void eula.refetch() }
  if (signIn.error) return { name: 'refused', error: signIn.error, tryAgain: begin }
  if (signIn.isPending || signIn.isSuccess) return { name: 'signing-in' }
  if (areTermsOpen) return { name: 'terms', accept: () => signIn.mutate({ acceptsTerms: true }) }
  return wasSignedOut ? { name: 'signed-out', signIn: begin } : { name: 'signing-in' }
}
