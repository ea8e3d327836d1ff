const MARK = '[…]'

/** `password=…`, `"token": "…"`, `X-Auth-Token: …`: the value goes, the name stays. */
const NAMED_SECRET =
  /((?:password|passwd|passphrase|secret|token|ticket|authorization|cookie|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&}]+/gi

/** Unbroken runs of token characters: session tokens, join tokens, JWTs. Ids of clusters and objects are shorter. */
const LONG_RUN = /[A-Za-z0-9+/_=.-]{65,}/g

const MAX_LENGTH = 2000

/**
 * Takes what may be a secret out of text that a person copies into a ticket (security.md K1, R4). Linear patterns
 * only, and the length is capped first, because the text comes from outside.
 */
export function redact(text: string): string {
  const capped = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
  return capped.replace(NAMED_SECRET, `$1${MARK}`).replace(LONG_RUN, MARK)
}
