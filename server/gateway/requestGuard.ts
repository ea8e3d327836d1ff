import { crossSiteRequest, type GatewayError, methodNotAllowed, operationNotAllowed } from './gatewayError.ts'

/** A header that a foreign page cannot add without a CORS preflight, which is never granted. */
const CONSOLE_HEADER = 'X-Nv-Console'

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PATCH', 'DELETE'])

/** Hosts compare with the default port of the origin's own scheme, because TLS may end in front of the gateway. */
function isOwnOrigin(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: originHost } = new URL(origin)
  const own = `${protocol}//${host}`
  return URL.canParse(own) && new URL(own).host === originHost
}

/**
 * CSRF defence of every API request, reads included (security.md P7): our header, and what the browser itself says about
 * the sender. `Sec-Fetch-Site` decides alone where it is present: Rancher's proxy replaces `Host`, so that our own origin
 * looks like a foreign one. Old browsers send only `Origin`, command line clients neither.
 */
export function refuseCrossSite(headers: Headers): GatewayError | undefined {
  if (headers.get(CONSOLE_HEADER) !== '1') return crossSiteRequest(`Header ${CONSOLE_HEADER} is missing`)
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isOwn =
    site === null
      ? origin === null || isOwnOrigin(origin, headers.get('host') ?? '')
      : site === 'same-origin' || site === 'none'
  return isOwn ? undefined : crossSiteRequest('Only the console itself may call its API')
}

/**
 * Signing in or out at a member through its primary. Signing out locks the user out of that member until the
 * next sign-in (recordings README 16); signing in would hand the member's token to JavaScript (recording 30).
 * Looks past "?" and "#" too: the primary decodes the path and parses it again (semantics b.10).
 */
const FORWARDED_SIGN_IN = /^\/v[12]\/fed\/cluster\/.*\/v[12]\/(?:fed_)?auth(?:[/?#;]|$)/i

/** How a primary signs in at a member: no business of a browser. */
const CLUSTER_SIGN_IN = /^\/v[12]\/fed_auth(?:[/?#;]|$)/i

/** @param path the path below the base path, fully decoded. */
export function refuseMethodOrPath(method: string, path: string): GatewayError | undefined {
  if (!METHODS.has(method)) return methodNotAllowed()
  const endsOrStarts = method === 'DELETE' || method === 'POST'
  if (CLUSTER_SIGN_IN.test(path) || (endsOrStarts && FORWARDED_SIGN_IN.test(path))) {
    return operationNotAllowed('Sessions of managed clusters belong to their primary')
  }
  return undefined
}
