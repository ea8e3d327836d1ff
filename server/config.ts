import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Branding, readBranding } from './branding/readBranding.ts'
import type { ControllerAddress } from './gateway/connectToController.ts'
import {
  BasePath,
  CaFile,
  ControllerUrl,
  Fingerprint,
  FrameAncestors,
  HostName,
  only,
  Port,
  Seconds,
  SESSION_KEY_BYTES,
  SessionKey,
} from './configFields.ts'
import type { TlsSource } from './listener/TlsSource.ts'
import type { LogLevel } from './log.ts'
import { StartupError } from './StartupError.ts'

/** How to run, read from the environment; see README.md for the variables. */
export interface Config {
  /** The controller to serve; absent: the simulated fleet. */
  controller?: ControllerAddress
  /** Name of a scenario of the simulated fleet, not checked yet: the simulation knows its scenarios. */
  scenario: string
  host: string
  port: number
  /** The listener's own certificate; absent: plain HTTP. */
  tls?: TlsSource
  /** Begins and ends with "/". */
  basePath: string
  /** 32 bytes. */
  sessionKey: Buffer
  /** Origins. */
  frameAncestors: string[]
  /** TLS ends in a proxy in front of the gateway, which tells so in `X-Forwarded-Proto`. */
  trustForwardedProto: boolean
  /** How much is logged, where it was said. */
  logLevel?: LogLevel
  /** Where Prometheus reads; absent: nowhere. */
  metricsPort?: number
  /** How long running requests may take when the process is told to stop. */
  drainMs: number
  branding: Branding
}

const Environment = z.object({
  CONTROLLER_URL: ControllerUrl.optional(),
  CONTROLLER_CA: CaFile.optional(),
  CONTROLLER_SERVER_NAME: HostName.optional(),
  CONTROLLER_FINGERPRINT: Fingerprint.optional(),
  CONTROLLER_TLS: only('insecure').optional(),
  SCENARIO: z.string().default('fleet'),
  HOST: HostName.default('127.0.0.1'),
  PORT: Port.default(8080),
  BASE_PATH: BasePath.default('/'),
  SESSION_KEY: SessionKey.optional(),
  FRAME_ANCESTORS: FrameAncestors.default([]),
  FORWARDED_PROTO: only('trust').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .optional(),
  METRICS_PORT: Port.optional(),
  DRAIN_SECONDS: Seconds.default(10),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TLS: only('self-signed').optional(),
})

type Environment = z.infer<typeof Environment>

/** How the controller's certificate is checked. */
const TRUST_VARIABLES = [
  'CONTROLLER_CA',
  'CONTROLLER_SERVER_NAME',
  'CONTROLLER_FINGERPRINT',
  'CONTROLLER_TLS',
] as const

function controllerOf(env: Environment): ControllerAddress | undefined {
  const { CONTROLLER_URL: origin, CONTROLLER_TLS: tls } = env
  const [first, second] = TRUST_VARIABLES.filter((name) => env[name] !== undefined)
  if (origin === undefined) {
    if (env.METRICS_PORT !== undefined) throw new StartupError('METRICS_PORT needs CONTROLLER_URL')
    if (first !== undefined) throw new StartupError(`${first} needs CONTROLLER_URL`)
    return undefined
  }
  if (tls !== undefined && second !== undefined) {
    throw new StartupError(`${String(first)} and CONTROLLER_TLS=insecure contradict each other: set only one`)
  }
  if (first !== undefined && first !== 'CONTROLLER_TLS' && !origin.startsWith('https:')) {
    throw new StartupError(`${first} needs a CONTROLLER_URL with https`)
  }
  return {
    origin,
    ca: env.CONTROLLER_CA,
    serverName: env.CONTROLLER_SERVER_NAME,
    fingerprint: env.CONTROLLER_FINGERPRINT,
    insecure: tls === 'insecure',
  }
}

function tlsOf({ TLS_CERT: cert, TLS_KEY: key, TLS: tls }: Environment): TlsSource | undefined {
  if ((cert === undefined) !== (key === undefined)) {
    throw new StartupError('TLS_CERT and TLS_KEY belong together: set both')
  }
  if (cert === undefined || key === undefined) return tls ? { kind: 'self-signed' } : undefined
  if (tls !== undefined)
    throw new StartupError('TLS_CERT and TLS=self-signed contradict each other: set only one')
  return { kind: 'files', cert, key }
}

/**
 * Reads and checks the environment. Empty variables count as unset, as in a shell's `VAR= command`.
 *
 * @throws StartupError that names the first wrong variable, but never its value, which may be a key.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(set)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new StartupError(`${String(issue?.path[0])} ${String(issue?.message)}`)
  }
  const env = result.data
  const controller = controllerOf(env)
  const tls = tlsOf(env)
  return {
    ...(controller && { controller }),
    ...(tls && { tls }),
    scenario: env.SCENARIO,
    host: env.HOST,
    port: env.PORT,
    basePath: env.BASE_PATH,
    sessionKey: env.SESSION_KEY ?? randomBytes(SESSION_KEY_BYTES),
    frameAncestors: env.FRAME_ANCESTORS,
    trustForwardedProto: env.FORWARDED_PROTO === 'trust',
    ...(env.LOG_LEVEL && { logLevel: env.LOG_LEVEL }),
    ...(env.METRICS_PORT !== undefined && { metricsPort: env.METRICS_PORT }),
    drainMs: env.DRAIN_SECONDS * 1000,
    branding: readBranding(set),
  }
}
