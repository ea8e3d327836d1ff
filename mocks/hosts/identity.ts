import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { createSigning, IdentityProvider } from '../identity/IdentityProvider.ts'
import { offerSingleSignOn } from '../identity/offerSingleSignOn.ts'
import type { World } from '../world/World.ts'
import { closeServer, reachableName, urlOf } from './http.ts'

/** A running identity provider. */
export interface ServedIdentityProvider {
  /** Without final slash. */
  url: string
  /** Names of the people it knows. */
  people: string[]
  close(): Promise<void>
}

/**
 * Serves an identity provider over plain HTTP and lets its people sign in at every cluster of the world with a console.
 * @throws Node's own error when the port cannot be opened.
 */
export async function serveIdentityProvider(
  world: World,
  { host, port }: { host: string; port: number },
): Promise<ServedIdentityProvider> {
  const url = urlOf(reachableName(host), port)
  const provider = new IdentityProvider(url, world.clock, await createSigning())
  const server = createAdaptorServer({
    fetch: (request) => provider.handle(request),
    overrideGlobalObjects: false,
  })
  server.listen(port, host)
  await once(server, 'listening')
  offerSingleSignOn(world, provider)
  return { url, people: provider.people.map(({ name }) => name), close: () => closeServer(server) }
}
