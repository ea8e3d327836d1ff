import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHashRouter } from 'react-router'
import { App } from './app/App'
import { createClients } from './app/createClients'
import { createQueryClient } from './app/queryClient'
import { createRoutes } from './app/routes'
import { startPath } from './app/startPath'
import { startLanguage } from './shared/i18n/language'
import { startTimeZone } from './shared/lib/timeZone'

async function start(container: HTMLElement): Promise<void> {
  if (__SIMULATED__) {
    const { startSimulation } = await import('../mocks/hosts/browser')
    await startSimulation()
  }
  await startLanguage()
  startTimeZone()
  const queryClient = createQueryClient()
  const clients = createClients(new URL('.', document.baseURI))
  // Hash routing: Rancher serves the console below a path that is not known at build time (docs/decisions/004).
  window.history.replaceState(null, '', `#${await startPath(window.location.hash, queryClient, clients)}`)
  createRoot(container).render(
    <StrictMode>
      <App router={createHashRouter(createRoutes())} queryClient={queryClient} clients={clients} />
    </StrictMode>,
  )
}

const container = document.getElementById('root')
if (container) void start(container)
