import { MutationCache, QueryClient } from '@tanstack/react-query'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'

/** Failures that may pass by themselves. Everything else is told at once. */
const RETRIED: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'busy'])
const RETRIES = 2

/** Query defaults of the console, and the one place where declared invalidations happen (docs/decisions/009). */
export function createQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Awaited, so that a dialog stays pending until the list behind it shows the change.
      onSuccess: async (_data, _variables, _result, mutation) => {
        const keys = mutation.meta?.invalidates ?? []
        await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
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
