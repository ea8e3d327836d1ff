import type { Clock } from '../world/Clock.ts'
import { freshId } from './bytes.ts'
import { choicePage, formPostPage, homePage, refusalPage } from './identityPages.ts'
import { PEOPLE, type Person } from './people.ts'
import { readSamlRequest } from './samlRequest.ts'
import { SIGNATURE_ALGORITHM, signedResponse } from './samlResponse.ts'

/** What every simulated controller is registered as (OpenID Connect). */
export const OIDC_CLIENT = { id: 'neuvector', secret: 'simulated-client-secret' } as const

const CODE_LIFETIME_MS = 60_000
const SESSION_COOKIE = 'identity-session'

interface Code {
  readonly person: Person
  readonly redirectUri: string
  readonly expiresAtMs: number
}

/** What SAML assertions are signed with. */
interface Signing {
  readonly key: CryptoKey
  readonly publicKey: JsonWebKey
}

/** A new pair of keys; takes some tenths of a second. */
export async function createSigning(): Promise<Signing> {
  const pair = await crypto.subtle.generateKey(SIGNATURE_ALGORITHM, true, ['sign', 'verify'])
  return { key: pair.privateKey, publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey) }
}

/**
 * A small identity provider: SAML 2.0 (redirect in, form post out, single logout) and OpenID Connect (authorization
 * code), for whoever it knows and without passwords. Speaks `Request → Response` like a simulated controller; controllers
 * of the world reach it in memory, browsers by a socket.
 */
export class IdentityProvider {
  /** Scheme, host and port under which browsers and controllers know it. */
  readonly origin: string
  /** Of the key that signs SAML assertions. */
  readonly publicKey: JsonWebKey
  readonly people: readonly Person[] = PEOPLE
  readonly #key: CryptoKey
  readonly #clock: Clock
  readonly #codes = new Map<string, Code>()
  readonly #accessTokens = new Map<string, Person>()
  /** Ids of people by session cookie. */
  readonly #sessions = new Map<string, string>()

  constructor(origin: string, clock: Clock, { key, publicKey }: Signing) {
    this.origin = origin
    this.publicKey = publicKey
    this.#clock = clock
    this.#key = key
  }

  /** Answers a browser, or a controller that redeems a code. */
  async handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const route = `${request.method} ${pathname}`
    try {
      switch (route) {
        case 'GET /':
          return homePage(this.people)
        case 'GET /saml/sso':
          return await this.#askForSaml(request, searchParams)
        case 'POST /saml/sso':
          return await this.#answerSaml(await form(request))
        case 'GET /saml/slo':
          return await this.#signOut(request, searchParams)
        case 'GET /oidc/authorize':
          return this.#askForCode(request, searchParams)
        case 'POST /oidc/authorize':
          return this.#answerWithCode(await form(request))
        case 'POST /oidc/token':
          return this.#redeemCode(await form(request))
        case 'GET /oidc/userinfo':
          return this.#userInfo(request)
        default:
          return new Response('Not found', { status: 404 })
      }
    } catch {
      return refusalPage('This request cannot be read.')
    }
  }

  async #askForSaml(request: Request, query: URLSearchParams): Promise<Response> {
    const parameter = query.get('SAMLRequest') ?? ''
    const { answerUrl } = await readSamlRequest(parameter)
    if (!this.#isRegistered(answerUrl)) return refusalPage(`${answerUrl} is not registered here.`)
    const fields = { SAMLRequest: parameter, RelayState: query.get('RelayState') ?? '' }
    return choicePage(this.people, this.#current(request), new URL(answerUrl).host, fields)
  }

  async #answerSaml(fields: URLSearchParams): Promise<Response> {
    const request = await readSamlRequest(fields.get('SAMLRequest') ?? '')
    if (!this.#isRegistered(request.answerUrl))
      return refusalPage(`${request.answerUrl} is not registered here.`)
    const person = this.#person(fields)
    const provider = { issuer: this.origin, key: this.#key, now: this.#clock.now() }
    const relayState = fields.get('RelayState') ?? ''
    const response = person
      ? await signedResponse(request, person, provider)
      : // Cancelled: an answer without any assertion, which controllers refuse.
        btoa(`<samlp:Response InResponseTo="${request.id}"></samlp:Response>`)
    const answer = formPostPage(request.answerUrl, {
      SAMLResponse: response,
      ...(relayState !== '' && { RelayState: relayState }),
    })
    return person ? this.#remember(answer, person) : answer
  }

  async #signOut(request: Request, query: URLSearchParams): Promise<Response> {
    const { kind, answerUrl } = await readSamlRequest(query.get('SAMLRequest') ?? '')
    if (kind !== 'LogoutRequest' || !this.#isRegistered(answerUrl))
      return refusalPage('Nobody can sign out this way.')
    this.#sessions.delete(sessionOf(request))
    const headers = { Location: answerUrl, 'Set-Cookie': `${SESSION_COOKIE}=; Path=/; Max-Age=0` }
    return new Response(null, { status: 303, headers })
  }

  #askForCode(request: Request, query: URLSearchParams): Response {
    const redirectUri = query.get('redirect_uri') ?? ''
    const isKnown = query.get('client_id') === OIDC_CLIENT.id && this.#isRegistered(redirectUri)
    if (!isKnown || query.get('response_type') !== 'code')
      return refusalPage('Client or callback is not registered here.')
    const fields = { redirect_uri: redirectUri, state: query.get('state') ?? '' }
    return choicePage(this.people, this.#current(request), new URL(redirectUri).host, fields)
  }

  #answerWithCode(fields: URLSearchParams): Response {
    const redirectUri = fields.get('redirect_uri') ?? ''
    if (!this.#isRegistered(redirectUri)) return refusalPage('This callback is not registered here.')
    const person = this.#person(fields)
    const target = new URL(redirectUri)
    target.searchParams.set('state', fields.get('state') ?? '')
    if (!person) {
      target.searchParams.set('error', 'access_denied')
      return redirect(target)
    }
    const code = freshId('code-')
    this.#codes.set(code, { person, redirectUri, expiresAtMs: this.#clock.now() + CODE_LIFETIME_MS })
    target.searchParams.set('code', code)
    return this.#remember(redirect(target), person)
  }

  /** A code works once, at the callback it was made for (RFC 6749, 4.1.3). */
  #redeemCode(fields: URLSearchParams): Response {
    const value = fields.get('code') ?? ''
    const code = this.#codes.get(value)
    this.#codes.delete(value)
    const isClient =
      fields.get('client_id') === OIDC_CLIENT.id && fields.get('client_secret') === OIDC_CLIENT.secret
    const isGood = code?.redirectUri === fields.get('redirect_uri') && code.expiresAtMs > this.#clock.now()
    if (!code || !isClient || !isGood) return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const accessToken = freshId('access-')
    this.#accessTokens.set(accessToken, code.person)
    return Response.json({ access_token: accessToken, token_type: 'Bearer', expires_in: 300 })
  }

  #userInfo(request: Request): Response {
    const accessToken = (request.headers.get('Authorization') ?? '').replace(/^Bearer /, '')
    const person = this.#accessTokens.get(accessToken)
    if (!person) return Response.json({ error: 'invalid_token' }, { status: 401 })
    const { id, name, email, groups } = person
    return Response.json({ sub: id, preferred_username: id, name, email, groups })
  }

  /** Callbacks on the same machine: the consoles of a simulated fleet, whatever their ports. */
  #isRegistered(url: string): boolean {
    if (!URL.canParse(url)) return false
    const { protocol, hostname } = new URL(url)
    return /^https?:$/.test(protocol) && [new URL(this.origin).hostname, ...LOOPBACK].includes(hostname)
  }

  #person(fields: URLSearchParams): Person | undefined {
    return this.people.find(({ id }) => id === fields.get('person'))
  }

  #current(request: Request): string | undefined {
    return this.#sessions.get(sessionOf(request))
  }

  #remember(response: Response, { id }: Person): Response {
    const session = freshId('')
    this.#sessions.set(session, id)
    response.headers.append('Set-Cookie', `${SESSION_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`)
    return response
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

const form = async (request: Request) => new URLSearchParams(await request.text())

const redirect = (target: URL) => new Response(null, { status: 303, headers: { Location: target.href } })

function sessionOf(request: Request): string {
  return new RegExp(`(?:^|; )${SESSION_COOKIE}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
}
