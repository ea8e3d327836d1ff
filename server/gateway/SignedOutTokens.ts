import { createHash } from 'node:crypto'

/** No token of the controller lives longer, however much it is used (semantics a.2). */
const TOKEN_LIFETIME_MS = 6 * 60 * 60 * 1000

/** A megabyte; more people than this do not sign out within six hours while the controller is away. */
const MAX_ENTRIES = 10_000

/**
 * Remembers who signed out here, as hashes: a copy of the cookie is worth nothing afterwards, even when the controller
 * could not be told (security.md S3). Each replica remembers its own; the controller, when reached, ends it for all.
 */
export class SignedOutTokens {
  readonly #until = new Map<string, number>()

  add(token: string): void {
    const [oldest] = this.#until.keys()
    if (this.#until.size >= MAX_ENTRIES && oldest !== undefined) this.#until.delete(oldest)
    this.#until.set(digest(token), Date.now() + TOKEN_LIFETIME_MS)
  }

  has(token: string): boolean {
    if (this.#until.size === 0) return false
    const hash = digest(token)
    const until = this.#until.get(hash)
    if (until !== undefined && until < Date.now()) this.#until.delete(hash)
    return this.#until.has(hash)
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}
