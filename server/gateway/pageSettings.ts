import { createHash } from 'node:crypto'
import type { Branding, BrandingStrip } from '../branding/readBranding.ts'
import type { ConsoleFile } from './consoleFiles.ts'

/** Stands in the built page where the settings go. */
const SETTINGS_PLACEHOLDER = '__CONSOLE_SETTINGS__'

/** What the page is told by the gateway that serves it; the console's side is src/shared/lib/consoleSettings.ts. */
interface PageSettings {
  /** The certificate of the controller is not checked; the console warns of it all the time. */
  insecureController: boolean
  /** Path of the logo below the console's. */
  logo?: string
  /** Lines of plain text. */
  policy?: string
  header?: BrandingStrip
  footer?: BrandingStrip
}

/** The page with its settings, and the files they name. */
export interface SettledPage {
  page: string
  files: ReadonlyMap<string, ConsoleFile>
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeAttribute = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** A picture under a name that changes with it, so that browsers may keep it. */
function logoFile({ logo }: Branding): [path: string, file: ConsoleFile] | undefined {
  if (!logo) return undefined
  const hash = createHash('sha256').update(logo.body).digest('base64url').slice(0, 12)
  const { body, contentType, extension } = logo
  return [`branding/logo-${hash}${extension}`, { body, contentType, etag: `"${hash}"`, immutable: true }]
}

/** Writes into the page what the console has to know before it asks anybody. */
export function settlePage(page: string, branding: Branding, insecureController: boolean): SettledPage {
  const { logo: _, ...texts } = branding
  const logo = logoFile(branding)
  const settings: PageSettings = { insecureController, ...texts, ...(logo && { logo: logo[0] }) }
  const content = escapeAttribute(JSON.stringify(settings))
  return {
    page: page.replace(SETTINGS_PLACEHOLDER, () => content),
    files: new Map(logo ? [logo] : []),
  }
}
