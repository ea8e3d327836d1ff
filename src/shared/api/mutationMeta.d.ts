import type { QueryKey } from '@tanstack/react-query'

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** Keys (prefixes) to read again after success; done once, in the MutationCache, and awaited. */
      readonly invalidates?: readonly QueryKey[]
    }
  }
}
