import { FED_PORT_OFFSET, serveWorld } from '../mocks/hosts/http.ts'
import { serveIdentityProvider, type ServedIdentityProvider } from '../mocks/hosts/identity.ts'
import { serveRancher } from '../mocks/hosts/rancher.ts'
import { isSetUp } from '../mocks/identity/offerSingleSignOn.ts'
import type { Controller } from '../mocks/controller/Controller.ts'
import type { RancherCluster } from '../mocks/rancher/Rancher.ts'
import type { World } from '../mocks/world/World.ts'
import type { Config } from './config.ts'
import type { ConsoleFiles } from './gateway/consoleFiles.ts'
import { createLog } from './log.ts'
import { serveGateway } from './serveGateway.ts'
import { StartupError } from './StartupError.ts'

/** One running console and, for a simulated controller, what a person needs to use it. */
export interface ConsoleEntry {
  /** Cluster name. */
  name: string
  /** Address of the console. */
  url: string
  role: Controller['federationRole']
  user: string
  password: string
  /** What to type as this cluster's address when it joins a federation. */
  apiServer: string
  apiPort: number
  /** What to type as the primary's address when it is promoted, or when another cluster joins it. */
  fedServer: string
  fedPort: number
}

/** Running servers, and how to stop them. */
export interface RunningConsoles {
  consoles: ConsoleEntry[]
  /** Where the SAML and OpenID Connect buttons of the sign-in pages lead; fresh installations have no such buttons. */
  identityProvider?: { url: string; people: string[] }
  /** A Rancher that shows the consoles in a frame, where it runs some of the clusters. */
  rancher?: string
  close: () => Promise<void>
}

/** REST API of the n-th simulated controller: n ports after the first console's port plus this. */
const API_PORT_OFFSET = 1000

/** The identity provider, just below the REST APIs: less than this many consoles have room. */
const IDENTITY_PORT_OFFSET = API_PORT_OFFSET - 1

/** Rancher, below the identity provider. */
const RANCHER_PORT_OFFSET = IDENTITY_PORT_OFFSET - 1

const HIGHEST_PORT = 65_535

async function closeAll(servers: readonly { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()))
}

function assertPortsFit(config: Config, world: World): void {
  const highest = config.port + API_PORT_OFFSET + FED_PORT_OFFSET + world.controllers.length - 1
  if (highest > HIGHEST_PORT) {
    throw new StartupError(
      `PORT leaves no room for the simulated controllers: they need ports up to ${String(highest)}`,
    )
  }
}

/** Rancher knows all clusters; whether NeuVector takes its users is up to each of them. */
async function serveRanchers(config: Config, clusters: readonly RancherCluster[]) {
  if (!clusters.some(({ controller }) => controller.state.rancher.isTrusted)) return undefined
  return serveRancher(clusters, { host: config.host, port: config.port + RANCHER_PORT_OFFSET })
}

async function serveIdentities(config: Config, world: World): Promise<ServedIdentityProvider | undefined> {
  if (!world.controllers.some(isSetUp)) return undefined
  return serveIdentityProvider(world, { host: config.host, port: config.port + IDENTITY_PORT_OFFSET })
}

/**
 * Serves a simulated world: the REST API of every controller, and one console for each that has one. The first
 * console gets `config.port`, the next ones the ports after it; the REST API of the n-th controller gets
 * `config.port + 1000 + n`, and its federation port, which no socket serves, is 1000 above that. The identity provider
 * is at `config.port + 999`, Rancher at `config.port + 998`.
 *
 * @throws StartupError when the ports do not fit, Node's own error when one cannot be opened.
 */
export async function startSimulated(
  config: Config,
  files: ConsoleFiles,
  world: World,
): Promise<RunningConsoles> {
  assertPortsFit(config, world)
  const ports = world.controllers.map((_, index) => config.port + API_PORT_OFFSET + index)
  const controllers = await serveWorld(world, { host: config.host, ports })
  const open: { close(): Promise<void> }[] = [...controllers]
  const consoles: ConsoleEntry[] = []
  const rancherClusters: RancherCluster[] = []
  try {
    const identity = await serveIdentities(config, world)
    if (identity) open.push(identity)
    for (const { controller, url, rest, fed } of controllers) {
      if (!controller.hasConsole) continue
      const { clusterName: name, federationRole: role, signIn } = controller
      const gateway = await serveGateway({
        ...config,
        console: files,
        controller: { origin: url, insecure: false },
        port: config.port + consoles.length,
        // Where things go wrong should be visible without drowning the terminal.
        log: createLog({ level: config.logLevel ?? 'warn', console: name }),
      })
      open.push(gateway)
      rancherClusters.push({ controller, url: gateway.url })
      consoles.push({
        name,
        url: gateway.url,
        role,
        user: signIn.user,
        password: signIn.password,
        apiServer: rest.server,
        apiPort: rest.port,
        fedServer: fed.server,
        fedPort: fed.port,
      })
    }
    const rancher = await serveRanchers(config, rancherClusters)
    if (rancher) open.push(rancher)
    return {
      consoles,
      ...(rancher && { rancher: rancher.url }),
      ...(identity && { identityProvider: { url: identity.url, people: identity.people } }),
      close: () => closeAll(open),
    }
  } catch (error) {
    await closeAll(open)
    throw error
  }
}
