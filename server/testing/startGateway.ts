import { randomBytes } from 'node:crypto'
import type { ControllerAddress } from '../gateway/connectToController.ts'
import type { ConsoleFiles } from '../gateway/consoleFiles.ts'
import { createLog } from '../log.ts'
import { serveGateway, type ServedGatewayConfig } from '../serveGateway.ts'

/** Settings of a gateway under test; everything but the controller has a default. */
export interface GatewaySettings extends Partial<Omit<ServedGatewayConfig, 'controller' | 'port' | 'log'>> {
  controller: Partial<ControllerAddress> & { origin: string }
}

/** A gateway on a free port. */
export interface GatewayUnderTest {
  origin: string
  port: number
  /** Lines of the log so far, without those of the debug level. */
  log: LogLine[]
  /** What went wrong so far: the lines above the info level, as "reason: text". */
  troubles(): string[]
  close(): Promise<void>
}

/** One line of the log. */
export interface LogLine {
  level: string
  msg: string
  reason?: string
  [field: string]: unknown
}

const EMPTY_CONSOLE: ConsoleFiles = { page: '<!doctype html>', files: new Map() }

/** Starts a gateway over real sockets. Its session cookie is called `nvsid-8080`, whatever port it got. */
export async function startGateway(settings: GatewaySettings): Promise<GatewayUnderTest> {
  const log: LogLine[] = []
  // The log writes objects with level and msg.
  const write = (line: string) => void log.push(JSON.parse(line) as LogLine)
  const { url, port, close } = await serveGateway({
    console: EMPTY_CONSOLE,
    basePath: '/',
    listenPort: 8080,
    sessionKey: randomBytes(32),
    frameAncestors: [],
    host: '127.0.0.1',
    closeGraceMs: 0,
    ...settings,
    controller: { insecure: false, ...settings.controller },
    port: 0,
    log: createLog({ level: 'info', destination: { write } }),
  })
  const troubles = () =>
    log.filter(({ level }) => level !== 'info').map(({ reason, msg }) => (reason ? `${reason}: ${msg}` : msg))
  return { origin: new URL(url).origin, port, log, troubles, close }
}
