import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

export const SESSION_KEY_BYTES = 32

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}

export const ControllerUrl = z
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

export const CaFile = z.string().transform((path, context) => {
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
export const BasePath = z
  .string()
  .regex(
    /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*\/?)?$/,
    'must be a path of plain characters, like /console/',
  )
  .transform((text) => (text.endsWith('/') ? text : `${text}/`))

export const Port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    message: 'must be a port number from 1 to 65535',
  })
  .transform(Number)

export const SessionKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === SESSION_KEY_BYTES, 'must be 32 bytes in base64')

export const FrameAncestors = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
  .refine((origins) => origins.every(isOrigin), 'must be origins like https://rancher.example.com')

/** As `openssl x509 -fingerprint -sha256` prints it, with or without colons. */
export const Fingerprint = z
  .string()
  .transform((text) => text.replaceAll(':', '').toLowerCase())
  .refine((text) => /^[\da-f]{64}$/.test(text), 'must be a SHA-256 fingerprint of 64 hexadecimal digits')

export const HostName = z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address')

/** A switch that has one word for "on". */
export const only = (word: string) => z.literal(word, `can only be "${word}"`)

export const Seconds = z
  .string()
  .refine((text) => /^\d{1,3}$/.test(text), 'must be a number of seconds from 0 to 999')
  .transform(Number)
