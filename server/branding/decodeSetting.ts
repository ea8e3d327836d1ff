const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/

/** Below this length ordinary words pass for base64 too often. */
const SHORTEST_BASE64 = 16

/** The bytes of a value that is base64; undefined for any other text. */
export function decodeBase64(value: string): Buffer | undefined {
  const compact = value.replace(/\s/g, '')
  if (!BASE64.test(value) || compact.length < SHORTEST_BASE64 || compact.length % 4 !== 0) return undefined
  return Buffer.from(compact, 'base64')
}

/** The value as text: the manager of NeuVector takes each setting plain or in base64, and so does the console. */
export function decodeText(value: string): string {
  const bytes = decodeBase64(value)
  if (!bytes) return value
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // No text came out: it only looked like base64.
    return value
  }
}
