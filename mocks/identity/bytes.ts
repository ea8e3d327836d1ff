/** Base64, raw deflate and digests in what browsers and Node have in common. */

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** @throws Error for text that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0))
}

export const encodeText = (text: string) => new TextEncoder().encode(text)
export const decodeText = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const body = new Blob([bytes]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(body).arrayBuffer())
}

/** Deflated without a header, as the HTTP-Redirect binding of SAML wants it. */
export async function deflateText(text: string): Promise<string> {
  return toBase64(await through(encodeText(text), new CompressionStream('deflate-raw')))
}

/** @throws Error for anything that `deflateText` did not make. */
export async function inflateText(base64: string): Promise<string> {
  return decodeText(await through(fromBase64(base64), new DecompressionStream('deflate-raw')))
}

/** As long as a real id, and never the same twice. */
export function freshId(prefix: string): string {
  return `${prefix}${crypto.randomUUID()}`
}
