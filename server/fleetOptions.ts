import { z } from 'zod'
import { chooseScenario } from './chooseScenario.ts'
import { StartupError } from './StartupError.ts'

/** What `npm run fleet` is asked to do. */
export interface FleetOptions<S extends string> {
  scenario: S
  ports: number[]
  /** Virtual seconds per real second. */
  speed: number
  host: string
}

const Ports = z
  .string()
  .transform((text) => text.split(',').map((port) => (/^\d{1,5}$/.test(port.trim()) ? Number(port) : NaN)))
  .refine(
    (ports) => ports.every((port) => port >= 1 && port <= 65535),
    '--ports must be ports like 10443,20443',
  )
  .refine((ports) => new Set(ports).size === ports.length, '--ports names a port twice')

const Options = z.object({
  ports: Ports,
  speed: z
    .string()
    .transform(Number)
    .pipe(z.number('--speed must be a number').positive('--speed must be above 0')),
  host: z.string().regex(/^[\w.:-]+$/, '--host must be a host name or an address'),
})

/**
 * Checks the command line of `npm run fleet`.
 *
 * @param values texts as typed.
 * @throws StartupError for the first wrong one.
 */
export function readFleetOptions<S extends string>(
  values: { scenario: string; ports: string; speed: string; host: string },
  scenarios: readonly S[],
): FleetOptions<S> {
  const scenario = chooseScenario(values.scenario, scenarios, '--scenario')
  const result = Options.safeParse(values)
  if (!result.success) throw new StartupError(String(result.error.issues[0]?.message))
  return { scenario, ...result.data }
}
