import { once } from 'node:events'
import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { consolePath, Rancher, SERVICE_PROXY, type RancherCluster } from '../rancher/Rancher.ts'
import { closeServer, reachableName, urlOf } from './http.ts'

/** Where a request below Rancher goes. */
interface Target {
  readonly cluster: RancherCluster
  /** What Rancher cuts off before the request reaches the cluster's API server. */
  readonly rancherPrefix: string
  /** Path and query below the service proxy; "" for its address without final slash. */
  readonly rest: string
}

/**
 * Serves a simulated Rancher, through which the consoles are reached as through the real one: Rancher's own proxy in front
 * of the Kubernetes service proxy.
 */
export async function serveRancher(
  clusters: readonly RancherCluster[],
  { host, port }: { host: string; port: number },
): Promise<{ url: string; close(): Promise<void> }> {
  const rancher = new Rancher(clusters)
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const { incoming, outgoing } = env as HttpBindings // what the adapter passes
      const target = targetOf(clusters, incoming.url ?? '')
      if (!target) return rancher.handle(request)
      await forward(target, incoming, outgoing)
      return RESPONSE_ALREADY_SENT
    },
    overrideGlobalObjects: false,
  })
  server.listen(port, host)
  await once(server, 'listening')
  return { url: `${urlOf(reachableName(host), port)}/`, close: () => closeServer(server) }
}

function targetOf(clusters: readonly RancherCluster[], url: string): Target | undefined {
  for (const cluster of clusters) {
    const path = consolePath(cluster.controller.clusterName)
    const rancherPrefix = path.slice(0, -SERVICE_PROXY.length)
    if (url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`)) {
      return { cluster, rancherPrefix, rest: url.slice(path.length) }
    }
  }
  return undefined
}

/** Rewrites of `apimachinery/pkg/util/proxy/transport.go` and `upgradeaware.go`, in the order of the hops. */
async function forward(target: Target, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { cluster, rancherPrefix, rest } = target
  if (!rest.startsWith('/')) {
    // The API server adds the slash to the path as it sees it; Rancher puts its own prefix before it.
    outgoing.writeHead(301, { Location: `${rancherPrefix}${SERVICE_PROXY}/${rest}` }).end()
    return
  }
  const upstream = httpRequest(new URL(cluster.url).origin + rest, {
    method: incoming.method,
    headers: forwardedHeaders(incoming, rest, cluster),
    agent: false,
  })
  incoming.pipe(upstream)
  // The event's only argument is the response.
  const [answer] = (await once(upstream, 'response')) as [IncomingMessage]
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-')),
  )
  const location = answer.headers.location
  if (location?.startsWith('/')) headers['location'] = `${rancherPrefix}${SERVICE_PROXY}${location}`
  if (!(answer.headers['content-type'] ?? '').startsWith('text/html')) {
    outgoing.writeHead(answer.statusCode ?? 502, headers)
    answer.pipe(outgoing)
    return
  }
  const page = Buffer.from(rewriteHtml(await text(answer), `${rancherPrefix}${SERVICE_PROXY}`))
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': page.length }).end(page)
}

/** Rancher replaces Host; the API server says what it knows of the request. HTML is asked for uncompressed. */
function forwardedHeaders(incoming: IncomingMessage, rest: string, { url }: RancherCluster) {
  const { host } = new URL(url)
  return {
    ...incoming.headers,
    host,
    'accept-encoding': 'identity',
    'x-forwarded-uri': `${SERVICE_PROXY}${rest}`,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
  }
}

/** Only absolute paths in links and sources of HTML are rewritten. */
function rewriteHtml(html: string, prefix: string): string {
  return html.replace(/(\s(?:href|src|action)=")(\/(?!\/)[^"]*)/g, `$1${prefix}$2`)
}
