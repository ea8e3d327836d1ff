import { SelfUserWire } from '~/domain/auth/api/schema'
import { guardSession } from '~/domain/auth/guardSession'
import { isRancherConsole } from '~/domain/auth/rancherConsole'
import { readToken } from '~/domain/auth/sessionToken'
import { ApiError } from '~/shared/api/ApiError'
import { createTransport } from '~/shared/api/Transport'
import { createApiClients, type ApiClients } from '~/shared/cluster/ApiClients'
import { localCluster } from '~/shared/cluster/ClusterId'

/** The clients of this page: below the folder it was served from, with the session it has. */
export function createClients(baseUrl: URL): ApiClients {
  const transport = guardSession(createTransport({ baseUrl, sessionHeaders }))
  const probeSession = async () => {
    try {
      await transport.send({
        method: 'GET',
        path: '/v1/selfuser',
        schema: SelfUserWire,
        clusterId: localCluster,
        background: true,
      })
      return true
    } catch (error) {
      return !(error instanceof ApiError && error.kind === 'unauthenticated')
    }
  }
  return createApiClients(transport, probeSession)
}

/** No token behind the gateway: the cookie travels by itself. Below Rancher the licence terms are those of its users. */
function sessionHeaders(): Readonly<Record<string, string>> {
  const token = readToken()
  return {
    ...(token === '' ? {} : { 'X-Auth-Token': token }),
    ...(isRancherConsole() ? { 'X-R-SSO': 'true' } : {}),
  }
}
