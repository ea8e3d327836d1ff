import { createHash } from 'node:crypto'
import { z } from 'zod'
import { sealToken, unsealToken } from '../sealedToken.ts'
import { cookieName, cookieNames, expireCookie, setCookie, type CookieRequest } from '../setCookie.ts'

/** Long enough to sign in at the identity provider with a second factor. */
const LIFETIME_SECONDS = 600

/** Each takes half a kilobyte of every request until it ends; more tabs than this nobody signs in at once. */
const MAX_PENDING = 4

/** It is an identity provider that sends the browser back. */
const SAME_SITE = 'Lax'

const Pending = z.object({
  server: z.string(),
  /** Where the identity provider sends the browser back to, as the browser sees it. */
  callback: z.string(),
  /** Page of the console to go on to. */
  returnTo: z.string(),
  /** The person ticked the licence terms. */
  acceptsTerms: z.boolean(),
  /** Folder of the console as the browser sees it. */
  path: z.string(),
  expiresAtMs: z.number(),
})

/** A sign-in that was sent to an identity provider and has not come back. */
export type PendingSignIn = z.infer<typeof Pending>

interface Options {
  listenPort: number
  /** 32 bytes. */
  key: Buffer
  /** Origin of the controller. */
  controller: string
}

/**
 * Sign-ins under way, each in a short-lived sealed cookie of its own: two of them never mix, what comes back counts only
 * in the browser that began it, and no replica has to remember anything. The cookie is found and opened with what the
 * identity provider gives back (`state`, or the id of the SAML request).
 */
export class PendingSignIns {
  readonly #options: Options
  readonly #prefix: string

  constructor(options: Options) {
    this.#options = options
    this.#prefix = `nvsso-${String(options.listenPort)}-`
  }

  /** `Set-Cookie` values that remember a sign-in, and forget the oldest when there are too many. */
  store(
    binding: string,
    pending: Omit<PendingSignIn, 'expiresAtMs' | 'path'>,
    request: CookieRequest,
  ): string[] {
    const name = cookieName(this.#name(binding), request)
    const expiresAtMs = Date.now() + LIFETIME_SECONDS * 1000
    const text = JSON.stringify({ ...pending, path: request.path, expiresAtMs })
    const sealed = sealToken(text, this.#options.key, this.#context(binding))
    // Browsers send older cookies first.
    const others = [...request.cookies.keys()].filter((each) => each.includes(this.#prefix) && each !== name)
    const tooMany = others.slice(0, Math.max(0, others.length - MAX_PENDING + 1))
    return [
      setCookie(name, sealed, request, SAME_SITE, LIFETIME_SECONDS),
      ...tooMany.map((each) => expireCookie(each, request, SAME_SITE)),
    ]
  }

  /** The sign-in that this browser began with this binding; undefined for all others and for one that took too long. */
  find(binding: string, request: Pick<CookieRequest, 'cookies' | 'secure'>): PendingSignIn | undefined {
    const sealed = cookieNames(this.#name(binding), request.secure)
      .map((name) => request.cookies.get(name))
      .find((value) => value !== undefined)
    const text = unsealToken(sealed ?? '', this.#options.key, this.#context(binding))
    if (text === undefined) return undefined
    const pending = Pending.parse(JSON.parse(text))
    return pending.expiresAtMs > Date.now() ? pending : undefined
  }

  /** `Set-Cookie` value that ends a sign-in, so that its answer counts once. */
  clear(binding: string, request: CookieRequest): string {
    return expireCookie(cookieName(this.#name(binding), request), request, SAME_SITE)
  }

  #context(binding: string): string {
    return `${this.#prefix}${binding} ${this.#options.controller}`
  }

  #name(binding: string): string {
    const id = createHash('sha256').update(binding).digest('base64url').slice(0, 16)
    return `${this.#prefix}${id}`
  }
}
