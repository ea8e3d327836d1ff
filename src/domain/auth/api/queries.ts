import { queryOptions } from '@tanstack/react-query'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { sessionKey } from '~/shared/cluster/keys'
import { toCurrentUser } from '../model/currentUser'
import { EulaWire, SelfUserWire, TokenServersWire } from './schema'

export const sessionKeys = {
  all: sessionKey(),
  self: sessionKey('self'),
  account: sessionKey('account'),
  eula: sessionKey('eula'),
  tokenServers: sessionKey('token-servers'),
}

/** Who is signed in and what they may do, on the cluster that serves this console. */
export const selfUserQuery = (local: ClusterClient) =>
  queryOptions({
    queryKey: sessionKeys.self,
    queryFn: async ({ signal }) => toCurrentUser(await local.get('/v1/selfuser', SelfUserWire, { signal })),
    staleTime: 60_000,
    retry: false,
  })

/** All the controller tells about one's own account: for the page that shows it. */
export const ownAccountQuery = (local: ClusterClient) =>
  queryOptions({
    queryKey: sessionKeys.account,
    queryFn: ({ signal }) => local.get('/v1/selfuser', SelfUserWire, { signal }),
  })

/** Licence terms and first-password hint; needs no session. */
export const eulaQuery = (local: ClusterClient) =>
  queryOptions({
    queryKey: sessionKeys.eula,
    queryFn: ({ signal }) => local.get('/v1/eula', EulaWire, { signal }),
    staleTime: 5 * 60_000,
  })

/** SAML and OIDC servers that are switched on; needs no session. */
export const tokenServersQuery = (local: ClusterClient) =>
  queryOptions({
    queryKey: sessionKeys.tokenServers,
    queryFn: async ({ signal }) => {
      const { servers } = await local.get('/v1/token_auth_server', TokenServersWire, { signal })
      return servers.rows
    },
    staleTime: 5 * 60_000,
  })
