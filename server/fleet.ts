/** `npm run fleet`: only the REST APIs of simulated controllers, on plain HTTP ports, for any HTTP client. */
import { parseArgs } from 'node:util'
import { serveWorld } from '../mocks/hosts/http.ts'
import { createWorld, SCENARIOS } from '../mocks/world/World.ts'
import { readFleetOptions } from './fleetOptions.ts'
import { onStop, runCommand } from './runCommand.ts'
import { StartupError } from './StartupError.ts'

await runCommand('--ports', async () => {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'standalone' },
      ports: { type: 'string', default: '10443,20443,30443' },
      speed: { type: 'string', default: '1' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  })
  const { scenario, ports, speed, host } = readFleetOptions(values, SCENARIOS)
  const world = createWorld(scenario, { speed })
  const { length } = world.controllers
  if (ports.length > length) {
    throw new StartupError(
      `--ports has ${String(ports.length)} ports, but "${scenario}" has ${String(length)} controllers`,
    )
  }
  const served = await serveWorld(world, { host, ports })
  onStop(async () => {
    await Promise.all(served.map((each) => each.close()))
  })
  for (const { controller, url, fed } of served) {
    const { clusterName, federationRole, signIn } = controller
    const account = `${signIn.user} / ${signIn.password}`
    console.log(`${url}  ${clusterName}  ${federationRole}  ${account}  federation port ${String(fed.port)}`)
  }
})
