import { useMutation } from '@tanstack/react-query'
import { signInMutation } from '~/domain/auth/api/mutations'
import type { UserWire } from '~/domain/auth/api/schema'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { changePasswordMutation, type PasswordChange } from './api/mutations'

/**
 * Changes the own password and signs in with it at once: the controller ends every session of the account, this one too.
 * Should that sign-in fail, the sign-in dialog comes up over the page with the next request.
 */
export function useChangePassword({ fullname, username }: UserWire) {
  const { local } = useApiClients()
  const change = useMutation(changePasswordMutation(local, fullname))
  const signIn = useMutation(signInMutation(local))
  const run = async ({ current, next }: PasswordChange): Promise<boolean> => {
    try {
      await change.mutateAsync({ current, next })
    } catch {
      // `change.error` has it, for the form.
      return false
    }
    await signIn.mutateAsync({ username, password: next }).catch(() => undefined)
    // Lets go of the passwords among the variables.
    change.reset()
    signIn.reset()
    return true
  }
  return { run, isPending: change.isPending || signIn.isPending, error: change.error }
}
