import type { Config } from './config.ts'
import type { ConsoleFiles } from './gateway/consoleFiles.ts'
import type { ControllerAddress } from './gateway/connectToController.ts'
import { GatewayMetrics } from './gateway/GatewayMetrics.ts'
import { createLog } from './log.ts'
import { onStop } from './runCommand.ts'
import { type ServedGateway, serveGateway } from './serveGateway.ts'
import { serveMetrics } from './serveMetrics.ts'

/** A configuration that names a controller. */
export type ControllerConfig = Config & { controller: ControllerAddress }

export function hasController(config: Config): config is ControllerConfig {
  return config.controller !== undefined
}

/**
 * Serves the console of a real controller, with metrics where they are asked for, until the process is told to stop.
 * @throws StartupError or Node's own error when it cannot start.
 */
export async function serveController(config: ControllerConfig, files: ConsoleFiles): Promise<ServedGateway> {
  const { controller, metricsPort, host } = config
  const log = createLog({ level: config.logLevel ?? 'info' })
  const metrics = metricsPort === undefined ? undefined : new GatewayMetrics()
  const gateway = await serveGateway({
    ...config,
    console: files,
    log,
    metrics,
    closeGraceMs: config.drainMs,
  })
  const figures = metrics && (await serveMetrics(metrics, { host, port: metricsPort ?? 0 }))
  if (controller.insecure)
    log.warn('CONTROLLER_TLS=insecure: the certificate of the controller is NOT checked')
  log.info({ url: gateway.url, controller: controller.origin }, 'listening')
  onStop(async () => {
    log.info('stopping')
    await gateway.close()
    await figures?.close()
  })
  return gateway
}
