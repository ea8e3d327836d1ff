const ALLOWED_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address if a link may point to it: absolute, http, https or mailto. What comes back is the parsed form, because
 * browsers drop tabs and line breaks from an address and what is checked must be what is used (security.md X3).
 */
export function safeHref(href: string): URL | undefined {
  try {
    const url = new URL(href)
    return ALLOWED_PROTOCOLS.has(url.protocol) ? url : undefined
  } catch {
    return undefined
  }
}
