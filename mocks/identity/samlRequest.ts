import { deflateText, freshId, inflateText } from './bytes.ts'

/** What both sides of a redirect need of a SAML request. */
export interface SamlRequest {
  readonly kind: 'AuthnRequest' | 'LogoutRequest'
  readonly id: string
  /** Who asks. */
  readonly issuer: string
  /** Where the answer goes: the assertion consumer service, or where to return to after signing out. */
  readonly answerUrl: string
  /** Whom to sign out; "" in an AuthnRequest. */
  readonly nameId: string
}

const SAML = 'urn:oasis:names:tc:SAML:2.0'

/** Text that may stand between tags and quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`)
}

/** The reverse of `escapeXml`. */
export function unescapeXml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** The address that carries a request to an identity provider (HTTP-Redirect binding, unsigned). */
export async function samlRequestUrl(
  endpoint: string,
  request: Omit<SamlRequest, 'id'>,
  now: Date,
): Promise<string> {
  const { kind, issuer, answerUrl, nameId } = request
  const subject = nameId === '' ? '' : `<saml:NameID>${escapeXml(nameId)}</saml:NameID>`
  const xml =
    `<samlp:${kind} xmlns:samlp="${SAML}:protocol" xmlns:saml="${SAML}:assertion" ID="${freshId('_')}" Version="2.0"` +
    ` IssueInstant="${now.toISOString()}" AssertionConsumerServiceURL="${escapeXml(answerUrl)}">` +
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>${subject}</samlp:${kind}>`
  const url = new URL(endpoint)
  url.searchParams.set('SAMLRequest', await deflateText(xml))
  return url.href
}

/** @throws Error for anything but a request as `samlRequestUrl` builds it. */
export async function readSamlRequest(parameter: string): Promise<SamlRequest> {
  const xml = await inflateText(parameter)
  const [, kind] = /^<samlp:(AuthnRequest|LogoutRequest) /.exec(xml) ?? []
  const found = (pattern: RegExp) => unescapeXml(pattern.exec(xml)?.[1] ?? '')
  if (kind !== 'AuthnRequest' && kind !== 'LogoutRequest') throw new Error('This is no SAML request')
  return {
    kind,
    id: found(/ ID="([^"]*)"/),
    issuer: found(/<saml:Issuer>([^<]*)</),
    answerUrl: found(/ AssertionConsumerServiceURL="([^"]*)"/),
    nameId: found(/<saml:NameID>([^<]*)</),
  }
}
