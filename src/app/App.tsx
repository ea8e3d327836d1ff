import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider, type DataRouter } from 'react-router'
import { ApiClientsContext, type ApiClients } from '~/shared/cluster/ApiClients'
import { ThemeRoot } from '~/shared/theme/ThemeRoot'

interface Props {
  readonly router: DataRouter
  readonly queryClient: QueryClient
  readonly clients: ApiClients
}

/** Providers around the router; the same in the browser and in tests. */
export function App({ router, queryClient, clients }: Props) {
  return (
    <ThemeRoot>
      <QueryClientProvider client={queryClient}>
        <ApiClientsContext value={clients}>
          <RouterProvider router={router} />
        </ApiClientsContext>
      </QueryClientProvider>
    </ThemeRoot>
  )
}
