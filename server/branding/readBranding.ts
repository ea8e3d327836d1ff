import { readFileSync } from 'node:fs'
import { StartupError } from '../StartupError.ts'
import { decodeBase64, decodeText } from './decodeSetting.ts'
import { type LogoImage, logoImage } from './logoImage.ts'
import { plainText } from './plainText.ts'

/** A coloured strip at the upper or lower edge of every page. */
export interface BrandingStrip {
  /** One line; may be empty. */
  text: string
  /** `#rrggbb`. */
  colour: string
}

/** What an organisation adds to the console (incumbent 4.2). */
export interface Branding {
  logo?: LogoImage
  /** Terms that everybody accepts on each visit of the sign-in page; lines of plain text. */
  policy?: string
  header?: BrandingStrip
  footer?: BrandingStrip
}

type Variables = Readonly<Record<string, string | undefined>>

const MAX_STRIP_CHARS = 120
const MAX_POLICY_CHARS = 64 * 1024
const MAX_LOGO_BYTES = 512 * 1024

/** The names people give such strips; any other colour has to be written in digits. */
const COLOUR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  maroon: '#800000',
  navy: '#000080',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
}

/** The value itself, or the content of the file that `<name>_FILE` names. */
function readSetting(variables: Variables, name: string): string | Buffer | undefined {
  const path = variables[`${name}_FILE`]
  if (path === undefined) return variables[name]
  if (variables[name] !== undefined) {
    throw new StartupError(`${name} and ${name}_FILE contradict each other: set only one`)
  }
  try {
    return readFileSync(path)
  } catch {
    throw new StartupError(`${name}_FILE must name a readable file`)
  }
}

function readLogo(variables: Variables): LogoImage | undefined {
  const name = 'CUSTOM_LOGIN_LOGO'
  const setting = readSetting(variables, name)
  if (setting === undefined) return undefined
  const bytes = Buffer.isBuffer(setting) ? setting : (decodeBase64(setting) ?? Buffer.from(setting))
  const logo = bytes.length <= MAX_LOGO_BYTES ? logoImage(bytes) : undefined
  if (logo) return logo
  throw new StartupError(
    `${name} must be a PNG, JPEG, WebP or SVG picture of at most 512 kB, without scripts and outside references`,
  )
}

function readPolicy(variables: Variables): string | undefined {
  const name = 'CUSTOM_EULA_POLICY'
  const setting = readSetting(variables, name)
  if (setting === undefined) return undefined
  const policy = plainText(Buffer.isBuffer(setting) ? setting.toString('utf8') : decodeText(setting))
  if (policy.length > MAX_POLICY_CHARS) throw new StartupError(`${name} may have at most 64 kB of text`)
  return policy === '' ? undefined : policy
}

function readColour(variables: Variables, name: string): string | undefined {
  const value = variables[name]
  if (value === undefined) return undefined
  const colour = decodeText(value).trim().toLowerCase()
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(colour)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[\da-f]{6}$/.test(colour)) return colour
  const named = COLOUR_NAMES[colour]
  if (named !== undefined) return named
  throw new StartupError(`${name} must be a colour like #1d70ab or a plain name like green`)
}

function readText(variables: Variables, name: string): string | undefined {
  const value = variables[name]
  if (value === undefined) return undefined
  const text = plainText(decodeText(value)).replace(/\s+/g, ' ')
  if (text.length > MAX_STRIP_CHARS) {
    throw new StartupError(`${name} may have at most ${String(MAX_STRIP_CHARS)} characters`)
  }
  return text
}

function readHeader(variables: Variables): BrandingStrip | undefined {
  const colour = readColour(variables, 'CUSTOM_PAGE_HEADER_COLOR')
  const text = readText(variables, 'CUSTOM_PAGE_HEADER_CONTENT')
  if (colour !== undefined) return { text: text ?? '', colour }
  if (text === undefined) return undefined
  throw new StartupError('CUSTOM_PAGE_HEADER_CONTENT needs CUSTOM_PAGE_HEADER_COLOR')
}

/** Without a colour of its own it takes the header's. */
function readFooter(variables: Variables, header: BrandingStrip | undefined): BrandingStrip | undefined {
  const own = readColour(variables, 'CUSTOM_PAGE_FOOTER_COLOR')
  const text = readText(variables, 'CUSTOM_PAGE_FOOTER_CONTENT')
  if (own === undefined && text === undefined) return undefined
  const colour = own ?? header?.colour
  if (colour !== undefined) return { text: text ?? '', colour }
  throw new StartupError('CUSTOM_PAGE_FOOTER_CONTENT needs CUSTOM_PAGE_FOOTER_COLOR')
}

/**
 * Reads the branding from the variables that the manager of NeuVector knows, each plain or in base64; logo and policy
 * also from a file. Markup is never passed on.
 *
 * @throws StartupError that names the first wrong variable.
 */
export function readBranding(variables: Variables): Branding {
  const logo = readLogo(variables)
  const policy = readPolicy(variables)
  const header = readHeader(variables)
  const footer = readFooter(variables, header)
  return {
    ...(logo && { logo }),
    ...(policy !== undefined && { policy }),
    ...(header && { header }),
    ...(footer && { footer }),
  }
}
