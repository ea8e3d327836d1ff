import { useMutation } from '@tanstack/react-query'
import { useReducer, useRef } from 'react'
import { acceptEulaMutation, signInMutation, type Credentials } from '~/domain/auth/api/mutations'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { toSignInFailure, type SignInFailure } from './model/signInFailure'
import { signInFlow, startSignIn, type SignInFlow } from './model/signInFlow'

interface Options {
  /** Who is expected to sign in. */
  readonly username?: string | undefined
  /** The licence terms are accepted together with the sign-in. */
  readonly acceptsTerms: boolean
  /** What happens once the controller has let the user in; the form stays busy until it is done. */
  readonly onSignedIn: (fullname: string) => Promise<unknown>
}

export interface SignIn {
  readonly flow: SignInFlow
  /** Resolves when the answer is there, with the failure if it was one; `flow` has moved on then. */
  readonly signIn: (username: string, password: string) => Promise<SignInFailure | undefined>
  /** In step `reset`: repeats the sign-in with a new password. */
  readonly setNewPassword: (newPassword: string) => Promise<SignInFailure | undefined>
  readonly goBack: () => void
}

/** One sign-in from the first field to the open session; page and session dialog put it on the screen. */
export function useSignIn({ username = '', acceptsTerms, onSignedIn }: Options): SignIn {
  const { local } = useApiClients()
  const [flow, dispatch] = useReducer(signInFlow, username, startSignIn)
  const signIn = useMutation(signInMutation(local))
  const acceptTerms = useMutation(acceptEulaMutation(local))
  const isSending = useRef(false)

  const attempt = async (credentials: Credentials) => {
    const outcome = await signIn.mutateAsync(credentials)
    if (outcome.status === 'reset-password') {
      dispatch({ type: 'resetAsked', username: credentials.username, password: credentials.password })
      return
    }
    // Not waited for, and no obstacle when it fails: the terms are then asked for again next time.
    if (acceptsTerms) acceptTerms.mutate()
    await onSignedIn(outcome.fullname)
    dispatch({ type: 'signedIn' })
  }

  const send = async (credentials: Credentials) => {
    // `flow.isSending` is a render late: two Enter keys in one frame would count as two attempts.
    if (isSending.current) return undefined
    isSending.current = true
    dispatch({ type: 'sent' })
    try {
      await attempt(credentials)
      return undefined
    } catch (error) {
      const failure = toSignInFailure(error)
      dispatch({ type: 'failed', username: credentials.username, failure })
      return failure
    } finally {
      isSending.current = false
      // Lets go of the passwords among the mutation's variables.
      signIn.reset()
    }
  }

  return {
    flow,
    signIn: (name, password) => send({ username: name, password }),
    setNewPassword: async (newPassword) => {
      if (flow.step.name !== 'reset') return undefined
      return send({ username: flow.step.username, password: flow.step.password, newPassword })
    },
    goBack: () => dispatch({ type: 'wentBack' }),
  }
}
