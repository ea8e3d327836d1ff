/**
 * The cookies of a request, values exactly as sent: R_SESS must reach Rancher byte for byte. Of two cookies
 * with one name the first counts, which browsers make the one with the more specific path.
 */
export function requestCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals === -1) continue
    const name = pair.slice(0, equals).trim()
    if (!cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim())
  }
  return cookies
}
