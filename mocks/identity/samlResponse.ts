import { decodeText, encodeText, freshId, fromBase64, toBase64 } from './bytes.ts'
import type { Person } from './people.ts'
import { escapeXml, unescapeXml, type SamlRequest } from './samlRequest.ts'

const SAML = 'urn:oasis:names:tc:SAML:2.0'
const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** RSA with SHA-256: what controllers ask of the certificate of a SAML server (semantics.md j.5). */
export const SIGNATURE_ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
} as const

/** Before and after the moment of signing in; controllers tolerate no more skew (semantics.md m.1). */
const VALID_BEFORE_MS = 60_000
const VALID_AFTER_MS = 5 * 60_000

/** What an accepted answer says. */
export interface Assertion {
  readonly nameId: string
  readonly inResponseTo: string
  /** Where it was to be delivered. */
  readonly recipient: string
  /** Values by attribute name. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

const digestOf = async (text: string) =>
  toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeText(text))))

/** Canonical as it stands: names spelled out, no self-closing tags, no white space between tags. */
function signedInfo(assertionId: string, digest: string): string {
  return (
    `<ds:SignedInfo xmlns:ds="${DSIG}">` +
    `<ds:CanonicalizationMethod Algorithm="${C14N}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>` +
    `<ds:Reference URI="#${assertionId}"><ds:Transforms>` +
    `<ds:Transform Algorithm="${DSIG}enveloped-signature"></ds:Transform>` +
    `<ds:Transform Algorithm="${C14N}"></ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>` +
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  )
}

function attribute(name: string, values: readonly string[]): string {
  const content = values.map((value) => `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue>`)
  return `<saml:Attribute Name="${name}">${content.join('')}</saml:Attribute>`
}

function assertionXml(id: string, request: SamlRequest, person: Person, issuer: string, now: number): string {
  const at = (ms: number) => new Date(ms).toISOString()
  const until = at(now + VALID_AFTER_MS)
  return (
    `<saml:Assertion xmlns:saml="${SAML}:assertion" ID="${id}" IssueInstant="${at(now)}" Version="2.0">` +
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>` +
    `<saml:Subject><saml:NameID>${escapeXml(person.id)}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${SAML}:cm:bearer"><saml:SubjectConfirmationData` +
    ` InResponseTo="${escapeXml(request.id)}" NotOnOrAfter="${until}" Recipient="${escapeXml(request.answerUrl)}">` +
    `</saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${at(now - VALID_BEFORE_MS)}" NotOnOrAfter="${until}"><saml:AudienceRestriction>` +
    `<saml:Audience>${escapeXml(request.issuer)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AttributeStatement>${attribute('Username', [person.id])}${attribute('Email', [person.email])}` +
    `${attribute('NVRoleGroup', person.groups)}</saml:AttributeStatement></saml:Assertion>`
  )
}

/**
 * The answer to an AuthnRequest with a signed assertion about a person, in base64 as the form carries it.
 * The signature covers the assertion (XML-DSig, enveloped, exclusive canonical form).
 */
export async function signedResponse(
  request: SamlRequest,
  person: Person,
  provider: { readonly issuer: string; readonly key: CryptoKey; readonly now: number },
): Promise<string> {
  const id = freshId('_')
  const assertion = assertionXml(id, request, person, provider.issuer, provider.now)
  const info = signedInfo(id, await digestOf(assertion))
  const value = await crypto.subtle.sign(SIGNATURE_ALGORITHM.name, provider.key, encodeText(info))
  const signature =
    `<ds:Signature xmlns:ds="${DSIG}">${info}` +
    `<ds:SignatureValue>${toBase64(new Uint8Array(value))}</ds:SignatureValue></ds:Signature>`
  const xml =
    `<samlp:Response xmlns:samlp="${SAML}:protocol" Destination="${escapeXml(request.answerUrl)}" ID="${freshId('_')}"` +
    ` InResponseTo="${escapeXml(request.id)}" IssueInstant="${new Date(provider.now).toISOString()}" Version="2.0">` +
    `<samlp:Status><samlp:StatusCode Value="${SAML}:status:Success"></samlp:StatusCode></samlp:Status>` +
    `${assertion.replace('<saml:Subject>', `${signature}<saml:Subject>`)}</samlp:Response>`
  return toBase64(encodeText(xml))
}

/**
 * What a base64 answer asserts.
 *
 * @param key of the identity provider.
 * @param now by the clock of whoever checks.
 * @returns undefined for an answer that was changed, signed by somebody else or is not valid at this moment.
 */
export async function acceptedAssertion(
  response: string,
  key: JsonWebKey,
  now: number,
): Promise<Assertion | undefined> {
  const xml = decodeText(fromBase64(response))
  const [signature = '', info = '', value = ''] =
    /<ds:Signature [^>]*>(<ds:SignedInfo .*<\/ds:SignedInfo>)<ds:SignatureValue>([^<]*)<.*<\/ds:Signature>/s.exec(
      xml,
    ) ?? []
  const [signed = ''] = /<saml:Assertion .*<\/saml:Assertion>/s.exec(xml) ?? []
  const assertion = signed.replace(signature, '')
  const field = (pattern: RegExp) => unescapeXml(pattern.exec(assertion)?.[1] ?? '')
  // Rebuilt from what is there: any other form of the signature is none of ours.
  if (info !== signedInfo(field(/ ID="([^"]*)"/), await digestOf(assertion))) return undefined
  const publicKey = await crypto.subtle.importKey('jwk', key, SIGNATURE_ALGORITHM, false, ['verify'])
  const isGenuine = await crypto.subtle.verify(
    SIGNATURE_ALGORITHM.name,
    publicKey,
    fromBase64(value),
    encodeText(info),
  )
  const from = Date.parse(field(/ NotBefore="([^"]*)"/))
  const until = Date.parse(field(/<saml:Conditions [^>]*NotOnOrAfter="([^"]*)"/))
  if (!isGenuine || !(now >= from && now < until)) return undefined
  return {
    nameId: field(/<saml:NameID>([^<]*)</),
    inResponseTo: field(/ InResponseTo="([^"]*)"/),
    recipient: field(/ Recipient="([^"]*)"/),
    attributes: attributesOf(assertion),
  }
}

function attributesOf(assertion: string): Record<string, string[]> {
  const attributes = assertion.matchAll(/<saml:Attribute Name="([^"]*)">(.*?)<\/saml:Attribute>/gs)
  return Object.fromEntries(
    Array.from(attributes, ([, name = '', content = '']) => [
      name,
      Array.from(content.matchAll(/<saml:AttributeValue>([^<]*)</g), ([, value = '']) => unescapeXml(value)),
    ]),
  )
}
