/** Features a console of lists and forms never needs; copying uses the clipboard of the page itself. */
const PERMISSIONS_POLICY = [
  'accelerometer=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'payment=()',
  'usb=()',
].join(', ')

const HSTS = 'max-age=31536000'

/** For everything but the page: an API answer or a file opened by hand can run and embed nothing. */
const INERT_CONTENT_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Adds what every answer carries (security.md P3). Content policy and caching are the strictest ones, unless the
 * page or a hashed file has set its own.
 *
 * @param secure the request came over TLS.
 */
export function defendResponse(headers: Headers, secure: boolean): void {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', PERMISSIONS_POLICY)
  if (secure) headers.set('Strict-Transport-Security', HSTS)
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', INERT_CONTENT_POLICY)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
}

/**
 * Content-Security-Policy of the page (security.md P1): only scripts with this response's nonce run, and they
 * may load further chunks; no markup is ever made from text.
 *
 * @param nonce fresh for every response.
 * @param frameAncestors further origins that may embed the console.
 */
export function pageContentPolicy(nonce: string, frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    ["frame-ancestors 'self'", ...frameAncestors].join(' '),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
