/** Where people land when nothing better is known. */
export const HOME_PATH = '/federation/clusters'

/**
 * An in-app path from an address, or home. Only a plain absolute path of this app passes: no scheme, no host, no
 * backslash, so that a crafted link cannot lead elsewhere after sign-in (security.md S10).
 */
export function safeReturnPath(candidate: string | null): string {
  if (candidate === null || !/^\/(?![/\\])[^\\\s]*$/.test(candidate)) return HOME_PATH
  return candidate.startsWith('/login') ? HOME_PATH : candidate
}
