/**
 * The token of a session without a gateway (MSW hosts). Behind the gateway the controller's token never reaches the
 * browser: the sign-in answer carries "", and the HttpOnly cookie does the rest (docs/decisions/005).
 */
const KEY = 'nv:token'

let token: string | undefined

/** "" when there is none. */
export function readToken(): string {
  token ??= stored() ?? ''
  return token
}

/** Keeps the token over a reload of this tab, not longer. "" forgets it. */
export function writeToken(value: string): void {
  token = value
  try {
    if (value === '') sessionStorage.removeItem(storageKey())
    else sessionStorage.setItem(storageKey(), value)
  } catch {
    // Storage is blocked: the session lasts until the page is reloaded.
  }
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(storageKey())
  } catch {
    return null
  }
}

/** Behind Rancher many consoles share one origin; the base path tells them apart. */
const storageKey = () => `${KEY}:${new URL('.', document.baseURI).pathname}`
