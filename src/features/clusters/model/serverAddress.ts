import ipaddr from 'ipaddr.js'

/** Labels of letters, digits and inner hyphens, at most 63 long, separated by dots; a trailing dot is allowed. */
const HOST_NAME =
  /^(?=.{1,253}\.?$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i

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
  if (/^[\d.]+$/.test(server)) return ipaddr.IPv4.isValidFourPartDecimal(server) ? undefined : 'invalid'
  return HOST_NAME.test(server) ? undefined : 'invalid'
}

/** A TCP port from a text of digits; undefined for anything else. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text.trim())) return undefined
  const port = Number(text)
  return port >= 1 && port <= 65_535 ? port : undefined
}

/** Why other clusters may not reach an address although it is well-formed. */
export type AddressConcern =
  'loopback' | 'private' | 'link-local' | 'reserved' | 'cluster-internal' | 'local-name' | 'short-name'

/** What is worth a second look before it is sent; undefined when nothing is. Never forbids: labs do run on these. */
export function addressConcern(text: string): AddressConcern | undefined {
  const server = bare(text.trim().toLowerCase()).replace(/\.$/, '')
  if (serverProblem(server) !== undefined) return undefined
  if (!ipaddr.isValid(server)) return nameConcern(server)
  const range = ipaddr.process(server).range()
  return range === 'unicast' ? undefined : (CONCERN_BY_RANGE[range] ?? 'reserved')
}

/** Ranges of the IANA registries as ipaddr.js names them; what is not here is not meant for the open network. */
const CONCERN_BY_RANGE: Readonly<Partial<Record<string, AddressConcern>>> = {
  loopback: 'loopback',
  unspecified: 'loopback',
  private: 'private',
  carrierGradeNat: 'private',
  uniqueLocal: 'private',
  linkLocal: 'link-local',
}

/** Top levels that only resolve inside of some network (RFC 2606, 6761, 6762, 8375, and habits). */
const LOCAL_NAME =
  /\.(local|localdomain|internal|intranet|lan|home|home\.arpa|corp|private|test|example|invalid)$/

function nameConcern(name: string): AddressConcern | undefined {
  if (name === 'localhost' || name.endsWith('.localhost')) return 'loopback'
  if (/\.(svc|cluster\.local)$/.test(name) || /\.svc\./.test(name)) return 'cluster-internal'
  if (LOCAL_NAME.test(name)) return 'local-name'
  return name.includes('.') ? undefined : 'short-name'
}

/** An IPv6 address without the brackets it has in URLs. */
const bare = (text: string) => text.replace(/^\[(.*)\]$/, '$1')

const isIpv6 = (text: string) => ipaddr.IPv6.isValid(bare(text))
