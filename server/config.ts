import { randomBytes, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ControllerAddress } from './gateway/connectToController.ts'
import { StartupError } from './StartupError.ts'

/** How to run, read from the environment; see README.md for the variables. */
export interface Config {
  /** The controller to serve; absent: the simulated fleet. */
  controller?: ControllerAddress
  /** Name of a scenario of the simulated fleet, not checked yet: the simulation knows its scenarios. */
  scenario: string
  host: string
  port: number
  /** Begins and ends with "/". */
  basePath: string
  /** 32 bytes. */
  sessionKey: Buffer
  /** Origins. */
  frameAncestors: string[]
  /** TLS ends in a proxy in front of the gateway, which tells so in `X-Forwarded-Proto`. */
  trustForwardedProto: boolean
}

const SESSION_KEY_BYTES = 32

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}

const ControllerUrl = z
  .string()
  .transform((text) => text.replace(/\/$/, ''))
  .refine(isOrigin, 'must be scheme, host and port of the controller, like https://10.1.2.3:10443')

/**
 * All certificates of a file as PEM, whatever else it holds; "" when there is none.
 * @throws Error for a file or a certificate that cannot be read.
 */
function readCertificates(path: string): string {
  const blocks = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
  const found = readFileSync(path, 'utf8').match(blocks) ?? []
  return found.map((block) => new X509Certificate(block).toString()).join('')
}

const CaFile = z.string().transform((path, context) => {
  try {
    const certificates = readCertificates(path)
    if (certificates !== '') return certificates
  } catch {
    // Why it cannot be read matters less than which variable is wrong.
  }
  context.addIssue({ code: 'custom', message: 'must name a readable file with PEM certificates' })
  return z.NEVER
})

/** Only unreserved characters: the value becomes a cookie's Path and a route (security.md S2). */
const BasePath = z
  .string()
  .regex(
    /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?$/,
    'must be a path of plain characters, like /console/',
  )
  .transform((text) => (text.endsWith('/') ? text : `${text}/`))

const Port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    message: 'must be a port number from 1 to 65535',
  })
  .transform(Number)

const SessionKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === SESSION_KEY_BYTES, 'must be 32 bytes in base64')

const FrameAncestors = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
  .refine((origins) => origins.every(isOrigin), 'must be origins like https://rancher.example.com')

const Environment = z.object({
  CONTROLLER_URL: ControllerUrl.optional(),
  CONTROLLER_CA: CaFile.optional(),
  CONTROLLER_TLS: z.literal('insecure', 'can only be "insecure"').optional(),
  SCENARIO: z.string().default('fleet'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  PORT: Port.default(8080),
  BASE_PATH: BasePath.default('/'),
  SESSION_KEY: SessionKey.optional(),
  FRAME_ANCESTORS: FrameAncestors.default([]),
  FORWARDED_PROTO: z.literal('trust', 'can only be "trust"').optional(),
})

type Environment = z.infer<typeof Environment>

function controllerOf(env: Environment): ControllerAddress | undefined {
  const { CONTROLLER_URL: origin, CONTROLLER_CA: ca, CONTROLLER_TLS: tls } = env
  if (origin === undefined) {
    if (ca !== undefined) throw new StartupError('CONTROLLER_CA needs CONTROLLER_URL')
    if (tls !== undefined) throw new StartupError('CONTROLLER_TLS needs CONTROLLER_URL')
    return undefined
  }
  if (ca !== undefined && tls !== undefined) {
    throw new StartupError('CONTROLLER_CA and CONTROLLER_TLS=insecure contradict each other: set only one')
  }
  if (ca !== undefined && !origin.startsWith('https:')) {
    throw new StartupError('CONTROLLER_CA needs a CONTROLLER_URL with https')
  }
  return { origin, ca, insecure: tls === 'insecure' }
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
  return {
    ...(controller && { controller }),
    scenario: env.SCENARIO,
    host: env.HOST,
    port: env.PORT,
    basePath: env.BASE_PATH,
    sessionKey: env.SESSION_KEY ?? randomBytes(SESSION_KEY_BYTES),
    frameAncestors: env.FRAME_ANCESTORS,
    trustForwardedProto: env.FORWARDED_PROTO === 'trust',
  }
}
