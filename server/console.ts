/** What the container runs: the console of a real controller, without the simulated fleet; `npm start` is start.ts. */
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { loadConsoleFiles } from './gateway/consoleFiles.ts'
import { runCommand } from './runCommand.ts'
import { hasController, serveController } from './serveController.ts'
import { StartupError } from './StartupError.ts'

const BUILD_DIRECTORY = fileURLToPath(new URL('../dist/console/', import.meta.url))

await runCommand('PORT', async () => {
  const config = readConfig(process.env)
  if (!hasController(config)) throw new StartupError('CONTROLLER_URL is not set')
  await serveController(config, await loadConsoleFiles(BUILD_DIRECTORY))
})
