/** The path of one request, taken from the request line before any URL parser could tidy it. */
export interface RequestTarget {
  /** As received, percent-encoding and base path included. */
  path: string
  /** The query as received, with its "?"; "" when there is none. */
  search: string
  /**
   * The path with every level of percent-encoding removed. The controller decodes once, a forwarded path is
   * decoded again by the member: rules about a path must look at this form.
   */
  decodedPath: string
}

/** More levels than this have no honest reason; without a limit a long "%252525…" would cost quadratic time. */
const MAX_DECODING_ROUNDS = 4

/** Backslashes, empty and dot segments and control characters: what two parsers may read differently. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const AMBIGUOUS = /\\|\/\/|\/\.\.?(?:\/|$)|[\u0000-\u001f\u007f-\u009f]/

const ENCODED_SEPARATOR = /%2f|%5c/i

/** `undefined` when the text is not valid percent-encoded UTF-8. */
function decodeOnce(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `undefined` when some level of decoding shows an ambiguous path. */
function decodeFully(path: string): string | undefined {
  let current = path
  for (let round = 0; round < MAX_DECODING_ROUNDS; round++) {
    if (AMBIGUOUS.test(current) || ENCODED_SEPARATOR.test(current)) return undefined
    const next = decodeOnce(current)
    // Deeper down a lone "%" is a legal character of a name, on the wire it is not.
    if (next === undefined) return round === 0 ? undefined : current
    if (next === current) return current
    current = next
  }
  return undefined
}

/**
 * Reads the target of an HTTP request line (security.md P8).
 *
 * @returns undefined when it is not a plain absolute path: absolute-form and authority-form targets, dot
 *   segments, "//", backslashes, encoded separators or control characters at any level of encoding.
 */
export function parseRequestTarget(raw: string): RequestTarget | undefined {
  if (!/^\/[!-~]*$/.test(raw) || raw.includes('#')) return undefined
  const queryAt = raw.indexOf('?')
  const path = queryAt === -1 ? raw : raw.slice(0, queryAt)
  const decodedPath = decodeFully(path)
  if (decodedPath === undefined) return undefined
  return { path, search: queryAt === -1 ? '' : raw.slice(queryAt), decodedPath }
}
