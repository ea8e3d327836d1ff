import { sealToken, unsealToken } from './sealedToken.ts'

/** Browsers keep about 4096 bytes for one cookie, name and attributes included. */
const PIECE_CHARS = 3500

/** Together they must fit into the header limit of the listener (`MAX_HEADER_BYTES`). */
const MAX_PIECES = 4

interface Options {
  /** The gateway's listening port: cookies ignore ports, and two consoles of one host must not share a session. */
  listenPort: number
  /** Begins and ends with "/". */
  path: string
  /** 32 bytes. */
  key: Buffer
  /** Origin of the controller: a token is never sent to another one than it came from. */
  controller: string
}

/** The cookies of one request and whether it came over TLS. */
export interface CookieRequest {
  cookies: ReadonlyMap<string, string>
  secure: boolean
}

/**
 * The sealed, HttpOnly cookie in which the browser carries the controller's token (security.md S1–S3). Nothing
 * is kept in memory: replicas and restarts share sessions through the key. A token of a user with roles in
 * many namespaces outgrows one cookie; it is then continued in `<name>.1`, `<name>.2`.
 */
export class SessionCookie {
  readonly #options: Options
  readonly #context: string

  constructor(options: Options) {
    this.#options = options
    this.#context = `nvsid-${String(options.listenPort)} ${options.controller}`
  }

  /** The token in the request's cookie; undefined without one and for a foreign, stale or damaged one. */
  read({ cookies, secure }: CookieRequest): string | undefined {
    const name = this.#name(secure)
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
  store(token: string, { cookies, secure }: CookieRequest): string[] {
    const sealed = sealToken(token, this.#options.key, this.#context)
    const count = Math.ceil(sealed.length / PIECE_CHARS)
    if (count > MAX_PIECES)
      throw new RangeError(`A token of ${String(token.length)} characters fits no cookie`)
    const set = Array.from({ length: count }, (_, index) => {
      const piece = sealed.slice(index * PIECE_CHARS, (index + 1) * PIECE_CHARS)
      return this.#serialize(
        this.#name(secure, index),
        index === 0 ? `${String(count)}.${piece}` : piece,
        secure,
      )
    })
    return [...set, ...this.#expirePieces(count, { cookies, secure })]
  }

  /** `Set-Cookie` values that end the session in the browser. */
  clear(request: CookieRequest): string[] {
    return [this.#expire(this.#name(request.secure), request.secure), ...this.#expirePieces(1, request)]
  }

  #expirePieces(from: number, { cookies, secure }: CookieRequest): string[] {
    return Array.from({ length: MAX_PIECES }, (_, index) => this.#name(secure, index))
      .filter((name, index) => index >= from && cookies.has(name))
      .map((name) => this.#expire(name, secure))
  }

  #expire(name: string, secure: boolean): string {
    return `${this.#serialize(name, '', secure)}; Max-Age=0`
  }

  #serialize(name: string, value: string, secure: boolean): string {
    return `${name}=${value}; Path=${this.#options.path}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  }

  #name(secure: boolean, piece = 0): string {
    const name = `${secure ? '__Secure-' : ''}nvsid-${String(this.#options.listenPort)}`
    return piece === 0 ? name : `${name}.${String(piece)}`
  }
}
