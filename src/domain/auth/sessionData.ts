import type { Query, QueryClient } from '@tanstack/react-query'
import { forgetTasks } from '~/shared/ui/tasks/tasks'
import { forgetToasts } from '~/shared/ui/toast/toast'
import { sessionKeys } from './api/queries'

/** Everything but who is signed in, which signing in has just read again. */
const isUserData = ({ queryKey }: Query) => queryKey[0] !== sessionKeys.all[0]

/**
 * After a sign-in over the page. Somebody else than before finds nothing of what the last user could read; what the page
 * shows is read with the rights of now.
 */
export async function renewData(queryClient: QueryClient, isSameUser: boolean): Promise<void> {
  if (isSameUser) {
    await queryClient.invalidateQueries()
    return
  }
  forgetMessages(queryClient)
  queryClient.removeQueries({ type: 'inactive', predicate: isUserData })
  await queryClient.resetQueries({ predicate: isUserData })
}

/** Nobody is signed in any more: nothing of the last user is left in this tab. */
export function forgetData(queryClient: QueryClient): void {
  forgetMessages(queryClient)
  queryClient.clear()
}

/** The page is given up while it is still open: all but who was signed in, which its layout still asks for. */
export function forgetPageData(queryClient: QueryClient): void {
  forgetMessages(queryClient)
  queryClient.removeQueries({ predicate: isUserData })
}

function forgetMessages(queryClient: QueryClient): void {
  queryClient.getMutationCache().clear()
  forgetTasks()
  forgetToasts()
}
