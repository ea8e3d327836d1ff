import { z } from '~/shared/api/zod'

/** A coloured strip at the upper or lower edge of every page. */
const StripWire = z.object({
  text: z.string(),
  /** `#rrggbb`. */
  colour: z.string().regex(/^#[\da-f]{6}$/),
})
export type Strip = z.infer<typeof StripWire>

const SettingsWire = z.object({
  /** Nobody checks the certificate of the controller. */
  insecureController: z.boolean().catch(false),
  /** The organisation's own logo, relative to the page. */
  logo: z
    .string()
    .regex(/^branding\/logo-[\w-]+\.(?:png|jpg|webp|svg)$/)
    .optional()
    .catch(undefined),
  /** Terms to accept on each visit of the sign-in page; lines of plain text. */
  policy: z.string().optional().catch(undefined),
  header: StripWire.optional().catch(undefined),
  footer: StripWire.optional().catch(undefined),
})

/** How the console was set up by whoever runs it; what it does not say is absent. */
export type ConsoleSettings = z.infer<typeof SettingsWire>

const NONE: ConsoleSettings = { insecureController: false }

let last = { text: '', settings: NONE }

/**
 * The settings that the gateway writes into the page, so that they are there before the first paint. Without a gateway
 * (development, tests) there are none, and what cannot be read counts as absent.
 */
export function consoleSettings(): ConsoleSettings {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="console-settings"]')
  const text = meta?.content ?? ''
  if (text !== last.text) last = { text, settings: parseSettings(text) }
  return last.settings
}

function parseSettings(text: string): ConsoleSettings {
  try {
    return SettingsWire.catch(NONE).parse(JSON.parse(text))
  } catch {
    return NONE
  }
}
