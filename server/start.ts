/** `npm start`: the built console in front of a controller, or in front of the simulated fleet. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chooseScenario } from './chooseScenario.ts'
import { type Config, readConfig } from './config.ts'
import { consoleTable } from './consoleTable.ts'
import { type ConsoleFiles, loadConsoleFiles } from './gateway/consoleFiles.ts'
import { onStop, runCommand } from './runCommand.ts'
import { type ControllerConfig, hasController, serveController } from './serveController.ts'

const BUILD_DIRECTORY = fileURLToPath(new URL('../dist/console/', import.meta.url))

const INSECURE_WARNING = `
********************************************************************************
  WARNING: CONTROLLER_TLS=insecure
  The certificate of the controller is NOT checked. Anyone on the network path
  can read passwords and act as every user. Use CONTROLLER_CA outside of tests.
********************************************************************************
`

async function startForController(
  config: ControllerConfig,
  files: ConsoleFiles,
  json: boolean,
): Promise<void> {
  if (config.controller.insecure) console.error(INSECURE_WARNING)
  const { url } = await serveController(config, files)
  const name = new URL(config.controller.origin).host
  console.log(json ? JSON.stringify({ consoles: [{ name, url }] }) : `Console of ${name}: ${url}`)
}

/** The simulation is loaded only here: in front of a real controller none of it runs. */
async function startForSimulation(config: Config, files: ConsoleFiles, json: boolean): Promise<void> {
  const { createWorld, SCENARIOS } = await import('../mocks/world/World.ts')
  const { startSimulated } = await import('./startSimulated.ts')
  const scenario = chooseScenario(config.scenario, SCENARIOS, 'SCENARIO')
  const { close, ...running } = await startSimulated(config, files, createWorld(scenario))
  onStop(close)
  if (json) {
    console.log(JSON.stringify(running))
  } else {
    const { consoles, identityProvider: provider, rancher } = running
    console.log(`Simulated fleet "${scenario}"; stop with Ctrl+C\n\n${consoleTable(consoles)}\n`)
    if (provider)
      console.log(`SAML and OpenID Connect: ${provider.url} knows ${provider.people.join(', ')}\n`)
    if (rancher !== undefined) console.log(`The same consoles in a frame of Rancher: ${rancher}\n`)
  }
}

await runCommand('PORT', async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const config = readConfig(process.env)
  const files = await loadConsoleFiles(BUILD_DIRECTORY)
  if (hasController(config)) await startForController(config, files, values.json)
  else await startForSimulation(config, files, values.json)
})
