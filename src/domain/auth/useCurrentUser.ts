import { useSuspenseQuery } from '@tanstack/react-query'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { selfUserQuery } from './api/queries'
import type { CurrentUser } from './model/currentUser'

/** The signed-in user. Only below the authenticated layout, which has read it before it renders anything. */
export function useCurrentUser(): CurrentUser {
  return useSuspenseQuery(selfUserQuery(useApiClients().local)).data
}
