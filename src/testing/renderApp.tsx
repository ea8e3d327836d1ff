import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { createMemoryRouter } from 'react-router'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { controllerHandlers } from '../../mocks/hosts/controllerHandlers'
import { PASSWORD } from '../../mocks/world/scenarios/accounts'
import { SimClient } from '../../mocks/world/SimClient'
import { createWorld, type ScenarioName, type World } from '../../mocks/world/World'
import type { Controller } from '../../mocks/controller/Controller'
import { App } from '../app/App'
import { createClients } from '../app/createClients'
import { createQueryClient } from '../app/queryClient'
import { createRoutes } from '../app/routes'
import { setSessionPhase } from '../domain/auth/sessionStore'
import { writeToken } from '../domain/auth/sessionToken'

interface Options {
  /** `fleet` when absent. */
  readonly scenario?: ScenarioName
  /** Account to be signed in with; nobody when absent. Accounts: mocks/world/scenarios/accounts.ts. */
  readonly as?: string
  /** Whose console the page is; the scenario's first cluster when absent. */
  readonly console?: string
  /** The console is shown by Rancher, and this is Rancher's cookie; "" for a browser that has none. */
  readonly rancherCookie?: string
  /** Things that are to be true before the page is rendered. */
  readonly prepare?: (world: World) => void | Promise<void>
}

/** What Rancher's menu leads to. */
const RANCHER_PATH =
  '/k8s/clusters/local/api/v1/namespaces/cattle-neuvector-system/services/https:neuvector-service-webui:8443/proxy/'

let current: Controller | undefined
let rancherCookie = ''
const server = setupServer(
  ...controllerHandlers(
    () => {
      if (!current) throw new Error('renderApp was not called')
      return current
    },
    () => (rancherCookie === '' ? {} : { 'X-R-Sess': rancherCookie }),
  ),
)

beforeAll(() => {
  // An address the simulation does not know is a bug of page or simulation.
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => {
  writeToken('')
  setSessionPhase('none')
})
afterAll(() => {
  server.close()
})

/**
 * Renders the whole console at an address, with the real router, over a simulated world whose clock stands still: move
 * it with `world.advance`. Tests need nothing of the page but what a person can see.
 */
export async function renderApp(path: string, options: Options = {}) {
  const world = createWorld(options.scenario ?? 'fleet', { speed: 0 })
  const controller = options.console ? world.controller(options.console) : world.controllers[0]
  if (!controller) throw new Error('The scenario has no cluster')
  current = controller
  rancherCookie = options.rancherCookie ?? ''
  window.history.replaceState(null, '', options.rancherCookie === undefined ? '/' : RANCHER_PATH)
  if (options.as !== undefined) writeToken(await signIn(controller, options.as))
  await options.prepare?.(world)
  const router = createMemoryRouter(createRoutes(), { initialEntries: [path] })
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 },
  })
  const view = render(
    <App
      router={router}
      queryClient={queryClient}
      clients={createClients(new URL('http://console.test/'))}
    />,
  )
  return {
    world,
    user: userEvent.setup(),
    router,
    queryClient,
    container: view.container,
    /** The page goes on as the console of another cluster of the world. */
    moveTo: (name: string) => {
      current = world.controller(name)
    },
  }
}

async function signIn(controller: Controller, username: string): Promise<string> {
  const client = new SimClient(controller)
  const { status } = await client.signIn(username, PASSWORD)
  if (status !== 200) throw new Error(`${username} cannot sign in to ${controller.clusterName}`)
  return client.token
}
