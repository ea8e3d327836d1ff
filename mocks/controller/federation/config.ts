import { accessDenied, RestError, wrongFormat } from '../RestError.ts'
import { asRecord, done, requireAdministrator, stringField, type Call } from '../Route.ts'
import { may } from '../permissions.ts'

const refused = (message: string) => new RestError(400, 39, message)

/** `PATCH /v1/fed/config`: `controller/rest/federation.go` handlerConfigLocalCluster; texts from recording 13. */
export async function updateFedConfig(call: Call): Promise<Response> {
  const caller = call.caller()
  requireAdministrator(caller)
  const { state } = call.controller
  const { federation } = state
  if (federation.role === 'master' && !may(caller.permissions, 'fed', 'write')) throw accessDenied()
  const body = await call.body()

  const name = body['name'] === undefined ? state.clusterName : stringField(body, 'name')
  if (name === '') throw wrongFormat()
  if (name !== state.clusterName && federation.role === 'joint') {
    throw refused('Cluster name cannot be modified after joining the federation')
  }
  if (name !== state.clusterName && federation.members.length > 0) {
    throw refused('Cluster name cannot be modified when there is other cluster in the federation')
  }
  const address = addressOf(call, body['rest_info'])
  const useProxy = body['use_proxy'] === undefined ? federation.useProxy : stringField(body, 'use_proxy')
  if (useProxy !== '' && useProxy !== 'https') throw wrongFormat()
  const deploy = body['deploy_repo_scan_data']
  if (typeof deploy === 'boolean' && federation.role === 'joint') {
    throw refused('Options for scan data deployment can only be configured on primary cluster')
  }

  state.clusterName = name
  federation.localRestInfo = address
  federation.useProxy = useProxy
  if (typeof deploy === 'boolean') federation.deployRepoScanData = deploy
  federation.pingIntervalMin = minutes(body['ping_interval'], federation.pingIntervalMin)
  federation.pollIntervalMin = minutes(body['poll_interval'], federation.pollIntervalMin)
  return done()
}

function addressOf(call: Call, value: unknown) {
  const { federation } = call.controller.state
  if (value === undefined || value === null) return federation.localRestInfo
  const given = asRecord(value)
  const server = stringField(given, 'server')
  const { port } = given
  if (server === '' || typeof port !== 'number' || port === 0) throw wrongFormat()
  const same = server === federation.localRestInfo.server && port === federation.localRestInfo.port
  if (!same && federation.role === 'joint') {
    throw refused('Exposed REST server info is read-only because this cluster already joins the federation')
  }
  if (!same && federation.members.length > 0) {
    throw refused('Exposed REST server info is read-only when there is other cluster in the federation')
  }
  return { server, port }
}

const minutes = (value: unknown, fallback: number) =>
  typeof value === 'number' && value > 0 ? value : fallback
