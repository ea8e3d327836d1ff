/** The cookies of one request, and what decides about name and scope of those it is answered with. */
export interface CookieRequest {
  cookies: ReadonlyMap<string, string>
  /** The browser came over TLS. */
  secure: boolean
  /** Folder of the console as the browser sees it: begins and ends with "/". */
  path: string
}

/** `Lax` where an identity provider sends the browser back; `Strict` everywhere else. */
type SameSite = 'Strict' | 'Lax'

/**
 * Names a cookie may have in a request: that of a console below a path first, then that of one at "/", whose cookies
 * the one below gets, too. `__Host-` forbids any other path than "/"; both prefixes make browsers insist on TLS
 * (security.md S2).
 */
export function cookieNames(name: string, secure: boolean): string[] {
  return (secure ? ['__Secure-', '__Host-'] : ['']).map((prefix) => `${prefix}${name}`)
}

/** The one of the names that a cookie for this console gets. */
export function cookieName(name: string, { secure, path }: Pick<CookieRequest, 'secure' | 'path'>): string {
  const [below = '', atRoot = below] = cookieNames(name, secure)
  return path === '/' ? atRoot : below
}

/** `Set-Cookie` value of a cookie no script can read; without `maxAgeSeconds` it ends with the browser's own session. */
export function setCookie(
  name: string,
  value: string,
  { secure, path }: CookieRequest,
  sameSite: SameSite,
  maxAgeSeconds?: number,
): string {
  const lifetime = maxAgeSeconds === undefined ? '' : `; Max-Age=${String(maxAgeSeconds)}`
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}${lifetime}`
}

/** `Set-Cookie` value that removes a cookie. */
export function expireCookie(name: string, request: CookieRequest, sameSite: SameSite): string {
  return setCookie(name, '', request, sameSite, 0)
}
