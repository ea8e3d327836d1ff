/** A picture that browsers show as an image and nothing else. */
export interface LogoImage {
  body: Uint8Array<ArrayBuffer>
  contentType: string
  /** Ending of its file name, with the dot. */
  extension: string
}

/** Starts with these bytes. */
const SIGNATURES = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], contentType: 'image/png', extension: '.png' },
  { bytes: [0xff, 0xd8, 0xff], contentType: 'image/jpeg', extension: '.jpg' },
] as const

/**
 * What makes an SVG more than a drawing. Browsers run none of it in an `<img>`, which is how the console shows it; but
 * somebody might open the file by itself, and a logo with a script in it is not what an operator wanted.
 */
const ACTIVE =
  /<\s*(?:script|foreignobject|iframe|embed|object|audio|video)\b|<!(?:doctype|entity)|\bon[a-z]+\s*=|javascript:|(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/)[^\s"'#]/i

function isPlainSvg(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text) && !ACTIVE.test(text)
}

/** Recognises a picture by its content. Undefined for anything else, SVG with scripts or outside references included. */
export function logoImage(source: Buffer): LogoImage | undefined {
  const body = new Uint8Array(source)
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => body[index] === byte))
  if (known) return { body, contentType: known.contentType, extension: known.extension }
  if (source.toString('latin1', 0, 4) === 'RIFF' && source.toString('latin1', 8, 12) === 'WEBP') {
    return { body, contentType: 'image/webp', extension: '.webp' }
  }
  return isPlainSvg(source.toString('utf8'))
    ? { body, contentType: 'image/svg+xml', extension: '.svg' }
    : undefined
}
