import { setupWorker } from 'msw/browser'
import type { Controller } from '../controller/Controller.ts'
import { SCENARIOS, createWorld, type World, type ScenarioName, type WorldSnapshot } from '../world/World.ts'
import { controllerHandlers } from './controllerHandlers.ts'

/** Found in a production bundle, this text means that mock code leaked into it (checked by the build gate). */
const SIMULATION_MARKER = 'neuvector-console-simulated-fleet'

const STORAGE_KEY = 'nv:simulated-world'

/**
 * `npm run dev`: the simulated fleet answers in a service worker of this page. `?scenario=standalone` picks the world,
 * `?console=edge-lon-01` the cluster whose console this is. The world survives a reload of the tab; `window.sim` has
 * the knobs (`sim.world.setDown('iks-demo')`, `sim.reset()`).
 */
export async function startSimulation(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const scenario = scenarioOf(query.get('scenario'))
  const world = createWorld(scenario, savedWorld(scenario))
  const wanted = query.get('console')
  let current: Controller | undefined =
    world.controllers.find((controller) => controller.clusterName === wanted) ?? world.controllers[0]
  const worker = setupWorker(
    ...controllerHandlers(() => {
      if (!current) throw new Error('The scenario has no cluster')
      return current
    }),
  )
  window.addEventListener('pagehide', () => {
    save(world)
  })
  Object.assign(window, {
    sim: {
      marker: SIMULATION_MARKER,
      world,
      /** Makes this page the console of another cluster. */
      console: (name: string) => {
        current = world.controller(name)
      },
      reset: () => {
        sessionStorage.removeItem(STORAGE_KEY)
        window.location.reload()
      },
    },
  })
  await worker.start({
    onUnhandledRequest: 'bypass',
    quiet: true,
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  })
}

function scenarioOf(wanted: string | null): ScenarioName {
  return SCENARIOS.find((name) => name === wanted) ?? 'fleet'
}

function savedWorld(scenario: ScenarioName): { saved?: WorldSnapshot } {
  try {
    const text = sessionStorage.getItem(STORAGE_KEY)
    const saved = text === null ? undefined : (JSON.parse(text) as WorldSnapshot) // written by `save` below
    return saved?.scenario === scenario ? { saved } : {}
  } catch {
    return {}
  }
}

function save(world: World): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(world.snapshot()))
  } catch {
    // A world too large for the storage begins anew after a reload.
  }
}
