import { sealToken, unsealToken } from './sealedToken.ts'
import { cookieName, cookieNames, expireCookie, setCookie, type CookieRequest } from './setCookie.ts'

/** Browsers keep about 4096 bytes for one cookie, name and attributes included. */
const PIECE_CHARS = 3500

/** Together they must fit into the header limit of the listener (`MAX_HEADER_BYTES`). */
const MAX_PIECES = 4

interface Options {
  /** First part of the name; tells the kinds of tokens apart, also inside the seal. */
  name: 'nvsid' | 'nvimport'
  /** The gateway's listening port: cookies ignore ports, and two consoles of one host must not share a session. */
  listenPort: number
  /** 32 bytes. */
  key: Buffer
  /** Origin of the controller: a token is never sent to another one than it came from. */
  controller: string
  /** When the browser forgets it by itself; with the browser's own session when absent. */
  maxAgeSeconds?: number
}

/**
 * A sealed, HttpOnly cookie in which the browser carries a token of the controller (security.md S1–S3). Nothing
 * is kept in memory: replicas and restarts share sessions through the key. A token of a user with roles in
 * many namespaces outgrows one cookie; it is then continued in `<name>.1`, `<name>.2`.
 */
export class SessionCookie {
  readonly #options: Options
  readonly #name: string
  readonly #context: string

  constructor(options: Options) {
    this.#options = options
    this.#name = `${options.name}-${String(options.listenPort)}`
    this.#context = `${this.#name} ${options.controller}`
  }

  /** The token in the request's cookie; undefined without one and for a foreign, stale or damaged one. */
  read({ cookies, secure }: Pick<CookieRequest, 'cookies' | 'secure'>): string | undefined {
    // A console below a path also gets the cookie of one at "/" of the same host: its own is the one with the path.
    const name = cookieNames(this.#name, secure).find((each) => cookies.has(each))
    if (name === undefined) return undefined
    const [count, first = ''] = (cookies.get(name) ?? '').split('.', 2)
    const pieces = [first]
    for (let index = 1; index < Math.min(Number(count), MAX_PIECES); index++) {
      pieces.push(cookies.get(`${name}.${String(index)}`) ?? '')
    }
    return unsealToken(pieces.join(''), this.#options.key, this.#context)
  }

  /**
   * `Set-Cookie` values that store a token and remove leftovers of a longer one.
   * @throws RangeError for a token no browser would store.
   */
  store(token: string, request: CookieRequest): string[] {
    const sealed = sealToken(token, this.#options.key, this.#context)
    const count = Math.ceil(sealed.length / PIECE_CHARS)
    if (count > MAX_PIECES)
      throw new RangeError(`A token of ${String(token.length)} characters fits no cookie`)
    const { maxAgeSeconds } = this.#options
    const set = Array.from({ length: count }, (_, index) => {
      const piece = sealed.slice(index * PIECE_CHARS, (index + 1) * PIECE_CHARS)
      const value = index === 0 ? `${String(count)}.${piece}` : piece
      return setCookie(this.#pieceName(request, index), value, request, 'Strict', maxAgeSeconds)
    })
    return [...set, ...this.#expirePieces(count, request)]
  }

  /** `Set-Cookie` values that end the session in the browser. */
  clear(request: CookieRequest): string[] {
    return [expireCookie(this.#pieceName(request, 0), request, 'Strict'), ...this.#expirePieces(1, request)]
  }

  #expirePieces(from: number, request: CookieRequest): string[] {
    return Array.from({ length: MAX_PIECES }, (_, index) => this.#pieceName(request, index))
      .filter((name, index) => index >= from && request.cookies.has(name))
      .map((name) => expireCookie(name, request, 'Strict'))
  }

  #pieceName(request: CookieRequest, piece: number): string {
    const name = cookieName(this.#name, request)
    return piece === 0 ? name : `${name}.${String(piece)}`
  }
}
