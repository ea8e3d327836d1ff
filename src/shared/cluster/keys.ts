import type { ClusterId } from './ClusterId'

/**
 * Query keys begin with their scope, so that everything of one cluster can be dropped or refetched at once and two
 * clusters never share an entry. Only `api/queries.ts` files build keys, with these (docs/decisions/003).
 */
export const clusterKey = <const Parts extends readonly unknown[]>(clusterId: ClusterId, ...parts: Parts) =>
  ['cluster', clusterId, ...parts] as const

/** Data about the federation itself. */
export const federationKey = <const Parts extends readonly unknown[]>(...parts: Parts) =>
  ['federation', ...parts] as const

/** Data about who is signed in. */
export const sessionKey = <const Parts extends readonly unknown[]>(...parts: Parts) =>
  ['session', ...parts] as const
