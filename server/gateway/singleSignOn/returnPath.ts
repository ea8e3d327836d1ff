/** Where people land when nothing better is known; the SPA goes to its start page. */
const HOME = '/'

/** With the rest of a pending sign-in it must fit into a cookie. */
const MAX_CHARS = 1500

/** One slash, then neither another slash nor a backslash; no white space or control characters, which browsers drop. */
const IN_APP_PATH = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u

/** Only a page of the console itself is returned to after sign-in (security.md S10). */
export function returnPath(wanted: string | undefined): string {
  return wanted !== undefined && wanted.length <= MAX_CHARS && IN_APP_PATH.test(wanted) ? wanted : HOME
}
