import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { Clock } from '../world/Clock.ts'
import type { ControllerState } from './ControllerState.ts'
import { NetworkError, type Network } from './Network.ts'
import { RestError, wrongFormat } from './RestError.ts'
import { asRecord, GET_BODY_HEADER, type Call, type Caller, type Route } from './Route.ts'
import { matchRoute } from './matchRoute.ts'
import { admissionRoutes } from './routes/admission.ts'
import { admissionRuleRoutes } from './routes/admissionRules.ts'
import { alertRoutes } from './routes/alerts.ts'
import { apiKeyRoutes } from './routes/apiKeys.ts'
import { authRoutes } from './routes/auth.ts'
import { componentRoutes } from './routes/components.ts'
import { customCheckRoutes } from './routes/customChecks.ts'
import { eulaRoutes } from './routes/eula.ts'
import { federationRoutes } from './routes/federation.ts'
import { workloadRoutes } from './routes/workloads.ts'
import { vulnerabilityProfileRoutes } from './routes/vulnerabilityProfile.ts'
import { scanReportRoutes } from './routes/scanReports.ts'
import { scanRoutes } from './routes/scans.ts'
import { namespaceRoutes } from './routes/namespaces.ts'
import { hostRoutes } from './routes/hosts.ts'
import { fileMonitorRoutes } from './routes/fileMonitors.ts'
import { forwardRoutes } from './routes/forward.ts'
import { groupRoutes } from './routes/groups.ts'
import { passwordProfileRoutes } from './routes/passwordProfile.ts'
import { policyRuleRoutes } from './routes/policyRules.ts'
import { processProfileRoutes } from './routes/processProfiles.ts'
import { responseRuleRoutes } from './routes/responseRules.ts'
import { roleRoutes } from './routes/roles.ts'
import { sensorRoutes } from './routes/sensors.ts'
import { serviceRoutes } from './routes/services.ts'
import { imageQueryRoutes } from './routes/imageQueries.ts'
import { policyFileRoutes } from './routes/policyFiles.ts'
import { registryImageRoutes } from './routes/registryImages.ts'
import { registryRoutes } from './routes/registries.ts'
import { registryTestRoutes } from './routes/registryTests.ts'
import { sigstoreRoutes } from './routes/sigstore.ts'
import { systemConfigRoutes } from './routes/systemConfig.ts'
import { systemRoutes } from './routes/system.ts'
import { systemRequestRoutes } from './routes/systemRequests.ts'
import { tokenServerRoutes } from './routes/tokenServers.ts'
import { userChangeRoutes } from './routes/userChanges.ts'
import { userRoutes } from './routes/users.ts'
import { vulnerabilityQueryRoutes } from './routes/vulnerabilityQuery.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { callerOf } from './sessions.ts'
import { unmatchedAnswer } from './unmatchedAnswer.ts'

const ROUTES: readonly Route[] = [
  ...authRoutes,
  ...tokenServerRoutes,
  ...eulaRoutes,
  ...userRoutes,
  ...userChangeRoutes,
  ...roleRoutes,
  ...passwordProfileRoutes,
  ...apiKeyRoutes,
  ...systemRoutes,
  ...systemConfigRoutes,
  ...systemRequestRoutes,
  ...alertRoutes,
  ...componentRoutes,
  ...hostRoutes,
  ...workloadRoutes,
  ...namespaceRoutes,
  ...scanReportRoutes,
  ...scanRoutes,
  ...vulnerabilityProfileRoutes,
  ...groupRoutes,
  ...policyFileRoutes,
  ...serviceRoutes,
  ...policyRuleRoutes,
  ...responseRuleRoutes,
  ...sensorRoutes,
  ...webhookRoutes,
  ...admissionRoutes,
  ...admissionRuleRoutes,
  ...processProfileRoutes,
  ...fileMonitorRoutes,
  ...customCheckRoutes,
  ...vulnerabilityQueryRoutes,
  ...registryRoutes,
  ...registryImageRoutes,
  ...registryTestRoutes,
  ...imageQueryRoutes,
  ...sigstoreRoutes,
  ...federationRoutes,
  ...forwardRoutes,
]

/** Addresses of one controller as people and other clusters type them. */
export interface Addresses {
  readonly rest: RestServerWire
  readonly fed: RestServerWire
}

interface Wiring {
  readonly state: ControllerState
  readonly clock: Clock
  readonly network: Network
  readonly addresses: Addresses
  readonly hasConsole: boolean
  /** Brings the world up to the present; called before every request. */
  readonly settle: () => void
  /** The account `npm start` prints for this cluster's console. */
  readonly signIn: { readonly user: string; readonly password: string }
}

/**
 * One simulated controller: the REST API of one cluster over `Request → Response`, with no idea of who hosts it (MSW,
 * sockets, a test). All it knows is in `state`; all other clusters it reaches through `network`.
 */
export class Controller {
  readonly state: ControllerState
  readonly clock: Clock
  readonly network: Network
  readonly hasConsole: boolean
  readonly signIn: { readonly user: string; readonly password: string }
  readonly #settle: () => void
  #addresses: Addresses[]

  constructor(wiring: Wiring) {
    this.state = wiring.state
    this.clock = wiring.clock
    this.network = wiring.network
    this.hasConsole = wiring.hasConsole
    this.signIn = wiring.signIn
    this.#settle = wiring.settle
    this.#addresses = [wiring.addresses]
  }

  get clusterName(): string {
    return this.state.clusterName
  }

  get federationRole(): 'standalone' | 'primary' | 'managed' {
    const { role } = this.state.federation
    return role === 'master' ? 'primary' : role === 'joint' ? 'managed' : 'standalone'
  }

  /** Every address it answers at: the fictitious public one, and real ones added by a host. */
  get addresses(): readonly Addresses[] {
    return this.#addresses
  }

  /** Tells the world that this controller is also reachable at real addresses (the HTTP host's ports). */
  listenAt(addresses: Addresses): void {
    this.#addresses.push(addresses)
  }

  /** Virtual ms since the epoch, the same for every cluster of the world. */
  worldNow(): number {
    return this.clock.now()
  }

  /** The cluster's own idea of the time, as its answers carry it. */
  localNow(): Date {
    return new Date(this.clock.now() + this.state.faults.clockSkewMs)
  }

  /** Answers one REST request, faults included. Rejects with a NetworkError only when the controller is down. */
  async handle(request: Request): Promise<Response> {
    this.#settle()
    await this.clock.sleep(this.state.faults.latencyMs, request.signal)
    if (this.state.faults.down) throw new NetworkError('connection refused', 0)
    const planned = this.#plannedAnswer(request)
    return this.#stamp(planned ?? (await this.dispatch(request)))
  }

  /** Answers a request without faults; `caller` overrides the session (forwarded calls). */
  async dispatch(request: Request, caller?: Caller): Promise<Response> {
    try {
      const url = new URL(request.url)
      const match = matchRoute(ROUTES, request.method, url.pathname)
      if (!match) return unmatchedAnswer(ROUTES, request.method, url.pathname)
      return await match.route.handle(this.#call(request, url, match.params, caller))
    } catch (error) {
      if (error instanceof RestError) return error.toResponse()
      throw error
    }
  }

  /** Answers a call that its primary has passed on; planned answers count as for its own console. */
  async answerForwarded(request: Request, caller: Caller): Promise<Response> {
    return this.#plannedAnswer(request) ?? (await this.dispatch(request, caller))
  }

  #call(request: Request, url: URL, params: Call['params'], caller: Caller | undefined): Call {
    return {
      controller: this,
      request,
      params,
      query: url.searchParams,
      caller: () => caller ?? callerOf(this, request),
      body: async () => {
        try {
          return asRecord(JSON.parse(request.headers.get(GET_BODY_HEADER) ?? (await request.text())))
        } catch (error) {
          throw error instanceof RestError ? error : wrongFormat()
        }
      },
    }
  }

  #plannedAnswer(request: Request): Response | undefined {
    const route = `${request.method} ${new URL(request.url).pathname}`
    const planned = this.state.faults.answers.find((entry) => entry.route === route && entry.times > 0)
    if (!planned) return undefined
    planned.times -= 1
    return new Response(planned.body === '' ? null : planned.body, {
      status: planned.status,
      headers: { 'Content-Type': planned.contentType },
    })
  }

  #stamp(response: Response): Response {
    response.headers.set('Date', this.localNow().toUTCString())
    return response
  }
}
