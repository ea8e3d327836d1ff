import { inflateRawSync } from 'node:zlib'

/** A SAML request of a few hundred bytes does not unpack to more. */
const MAX_REQUEST_BYTES = 64 * 1024

/**
 * What an identity provider will give back with its answer, read from the address the controller sends the browser to:
 * OIDC's `state`, or the id of the SAML request. Both come from the controller and cannot be guessed.
 */
export function bindingOfRedirect(redirectUrl: string): string | undefined {
  if (!URL.canParse(redirectUrl)) return undefined
  const { searchParams } = new URL(redirectUrl)
  const request = searchParams.get('SAMLRequest')
  return (request === null ? searchParams.get('state') : idOfRequest(request)) || undefined
}

/** The same, from the form a SAML identity provider posts. Whether the answer is genuine only the controller can tell. */
export function bindingOfSamlForm(form: string): string | undefined {
  const response = new URLSearchParams(form).get('SAMLResponse') ?? ''
  const xml = Buffer.from(response, 'base64').toString('utf8')
  return attributeOf(xml, 'InResponseTo')
}

function idOfRequest(parameter: string): string | undefined {
  try {
    const xml = inflateRawSync(Buffer.from(parameter, 'base64'), { maxOutputLength: MAX_REQUEST_BYTES })
    return attributeOf(xml.toString('utf8'), 'ID')
  } catch {
    return undefined
  }
}

/** The first attribute with this name: that of the outermost element, which carries both of ours. */
function attributeOf(xml: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]+)["']`).exec(xml)?.[1]
}
