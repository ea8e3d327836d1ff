import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'

/** The three parts of a join token: base64 of this as JSON (semantics.md b.6). */
export interface JoinToken {
  readonly s: string
  readonly p: number
  readonly t: string
}

/** A join token for the primary at `address`, valid until `expiresAtMs` by the primary's own clock. */
export function issueJoinToken(address: RestServerWire, secret: string, expiresAtMs: number): string {
  const payload = btoa(JSON.stringify({ e: expiresAtMs, n: crypto.randomUUID().slice(0, 8) }))
  const token: JoinToken = { s: address.server, p: address.port, t: `${payload}.${seal(payload, secret)}` }
  return btoa(JSON.stringify(token))
}

/** The parts of a token, or undefined when it is not base64 of JSON with a ticket (400/6 for the caller). */
export function readJoinToken(token: string): JoinToken | undefined {
  try {
    const value: unknown = JSON.parse(atob(token))
    if (typeof value !== 'object' || value === null) return undefined
    const { s, p, t } = value as Record<string, unknown> // checked field by field on the next line
    if (typeof t !== 'string' || t === '') return undefined
    return { s: typeof s === 'string' ? s : '', p: typeof p === 'number' ? p : 0, t }
  } catch {
    return undefined
  }
}

/** Whether the ticket was issued with this secret and has not expired. Only the primary can tell. */
export function isTicketValid(ticket: string, secret: string, nowMs: number): boolean {
  const [payload = '', checksum] = ticket.split('.')
  if (checksum !== seal(payload, secret)) return false
  try {
    const value = JSON.parse(atob(payload)) as { e?: unknown } // sealed by ourselves
    return typeof value.e === 'number' && value.e > nowMs
  } catch {
    return false
  }
}

/** Not cryptography: enough to tell a tampered ticket from a good one (FNV-1a). */
function seal(payload: string, secret: string): string {
  let hash = 0x811c9dc5
  for (const char of secret + payload) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
