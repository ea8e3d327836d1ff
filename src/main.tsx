import './jitless'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createHashRouter } from 'react-router'
import { App } from './app/App'
import { createClients } from './app/createClients'
import { createQueryClient } from './app/queryClient'
import { createRoutes } from './app/routes'
import { startLanguage } from './shared/i18n/language'

async function start(container: HTMLElement): Promise<void> {
  if (__SIMULATED__) {
    const { startSimulation } = await import('../mocks/hosts/browser')
    await startSimulation()
  }
  startLanguage()
  createRoot(container).render(
    <StrictMode>
      <App
        // Hash routing: Rancher serves the console below a path that is not known at build time (docs/decisions/004).
        router={createHashRouter(createRoutes())}
        queryClient={createQueryClient()}
        clients={createClients(new URL('.', document.baseURI))}
      />
    </StrictMode>,
  )
}

const container = document.getElementById('root')
if (container) void start(container)
