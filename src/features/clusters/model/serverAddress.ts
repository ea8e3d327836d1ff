/** Labels of letters, digits and inner hyphens, at most 63 long, separated by dots; a trailing dot is allowed. */
const HOST_NAME =
  /^(?=.{1,253}\.?$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** Why a text cannot be the server part of an address; undefined when it can. */
export type ServerProblem = 'empty' | 'scheme' | 'port' | 'path' | 'space' | 'invalid'

/**
 * Checks the server part of a federation address: a host name, an IPv4 or an IPv6 address. The controller itself only
 * asks for something non-empty (semantics.md b.3), and a wrong one would be found out ten seconds later.
 */
export function serverProblem(text: string): ServerProblem | undefined {
  const server = text.trim()
  if (server === '') return 'empty'
  if (/\s/.test(server)) return 'space'
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(server)) return 'scheme'
  if (/[/?#@\\]/.test(server)) return 'path'
  if (isIpv6(server)) return undefined
  if (/^[^:]+:\d+$/.test(server) || /^\[.*\]:\d+$/.test(server)) return 'port'
  // All digits and dots is meant to be an IPv4 address, although it would pass as a host name.
  if (/^[\d.]+$/.test(server)) return ipv4Bytes(server) ? undefined : 'invalid'
  return HOST_NAME.test(server) ? undefined : 'invalid'
}

/** A TCP port from a text of digits; undefined for anything else. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text.trim())) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : undefined
}

/** Why other clusters may not reach an address although it is well-formed. */
export type AddressConcern = 'loopback' | 'private' | 'link-local' | 'cluster-internal' | 'short-name'

/** What is worth a second look before it is sent; undefined when nothing is. Never forbids: labs do run on these. */
export function addressConcern(text: string): AddressConcern | undefined {
  const server = text
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
  if (serverProblem(server) !== undefined) return undefined
  const bytes = ipv4Bytes(server)
  if (bytes) return ipv4Concern(bytes)
  if (isIpv6(server)) return ipv6Concern(server)
  if (server === 'localhost' || server.endsWith('.localhost')) return 'loopback'
  if (/\.(svc|cluster\.local)$/.test(server) || /\.svc\./.test(server)) return 'cluster-internal'
  return server.includes('.') ? undefined : 'short-name'
}

function ipv4Bytes(text: string): readonly number[] | undefined {
  const bytes = IPV4.exec(text)?.slice(1).map(Number)
  return bytes?.every((byte) => byte <= 255) ? bytes : undefined
}

/** RFC 1918, RFC 6598 (carrier-grade NAT), RFC 3927 and loopback. */
function ipv4Concern([a = 0, b = 0]: readonly number[]): AddressConcern | undefined {
  if (a === 127 || a === 0) return 'loopback'
  if (a === 169 && b === 254) return 'link-local'
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128)
  return isPrivate ? 'private' : undefined
}

function isIpv6(text: string): boolean {
  const address = text.replace(/^\[(.*)\]$/, '$1')
  return address.includes(':') && /^[0-9a-f:.]+$/i.test(address) && URL.canParse(`http://[${address}]/`)
}

function ipv6Concern(address: string): AddressConcern | undefined {
  if (address === '::1' || address === '::') return 'loopback'
  if (/^fe[89ab]/.test(address)) return 'link-local'
  return /^f[cd]/.test(address) ? 'private' : undefined
}
