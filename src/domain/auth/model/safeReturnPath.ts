/** Where people land when nothing better is known. */
export const HOME_PATH = '/federation/clusters'

/**
 * One slash and then neither a second one nor a backslash, which browsers read as one; no white space and no control
 * characters, which they drop.
 */
const IN_APP_PATH = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u
/** The sign-in page, which must not lead to itself; the router matches it in any case. */
const LOGIN_PATH = /^\/login(?:[/?#]|$)/i

/**
 * An in-app path from an address, or home. Only a plain absolute path of this app passes: no scheme, no host, no
 * backslash, so that a crafted link cannot lead elsewhere after sign-in (security.md S10).
 */
export function safeReturnPath(candidate: string | null): string {
  if (candidate === null || !IN_APP_PATH.test(candidate) || LOGIN_PATH.test(candidate)) return HOME_PATH
  return candidate
}
