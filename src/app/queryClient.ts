import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionKeys } from '~/domain/auth/api/queries'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import { localCluster } from '~/shared/cluster/ClusterId'

/** Failures that may pass by themselves. Everything else is told at once. */
const RETRIED: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'busy'])
const RETRIES = 2

/** Query defaults of the console, and the one place where declared invalidations happen (docs/decisions/009). */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.state.data !== undefined && isRefused(error)) readRightsAgain(queryClient)
      },
    }),
    mutationCache: new MutationCache({
      // Awaited, so that a dialog stays pending until the list behind it shows the change.
      onSuccess: async (_data, _variables, _result, mutation) => {
        const keys = mutation.meta?.invalidates ?? []
        await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
      },
      onError: (error) => {
        if (isRefused(error)) readRightsAgain(queryClient)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 5 * 60_000,
        retry: (failures, error) =>
          failures < RETRIES && error instanceof ApiError && RETRIED.has(error.kind),
      },
      // A write is never sent twice by the console itself (security.md W2).
      mutations: { retry: false },
    },
  })
  return queryClient
}

/** What was allowed a moment ago, or was offered, is refused by our own cluster: our rights have changed (security.md M8). */
const isRefused = (error: unknown) =>
  error instanceof ApiError && error.kind === 'forbidden' && error.clusterId === localCluster

function readRightsAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: sessionKeys.self })
}
