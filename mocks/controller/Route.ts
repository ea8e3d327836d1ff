import type { PermissionWire } from '../../src/domain/auth/api/schema.ts'
import type { Controller } from './Controller.ts'
import { accessDenied, RestError, wrongFormat } from './RestError.ts'
import { may, mayWriteCluster, type PermissionId } from './permissions.ts'

/** Who asks. Forwarded calls run as `~fedOperator` with role admin (recordings README 15). */
export interface Caller {
  readonly kind: 'user' | 'apiKey' | 'forwarded'
  /** Full name of the account, or the name of the API key. */
  readonly fullname: string
  /** "" for local users, else the name of the sign-in server. */
  readonly server: string
  readonly role: string
  /** Effective in the whole cluster. */
  readonly permissions: readonly PermissionWire[]
  /** Effective in single namespaces, by namespace. */
  readonly domainPermissions: Readonly<Record<string, readonly PermissionWire[]>>
  /** The session token; "" for forwarded calls and API keys. */
  readonly token: string
}

/**
 * Carries the body of a GET: a few routes of the controller want one, and a Request cannot have it. Hosts that receive
 * such a request put the body here.
 */
export const GET_BODY_HEADER = 'X-Sim-Get-Body'

/** An object out of a request whose fields have not been looked at yet. */
export type Fields = Readonly<Record<string, unknown>>

/** What a route handler gets. */
export interface Call {
  readonly controller: Controller
  readonly request: Request
  /** Path parameters, decoded once. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The caller; throws 401/3 when nobody is signed in. */
  caller(): Caller
  /** The JSON body as an object; throws 400/6 for anything else. */
  body(): Promise<Fields>
}

export type Handler = (call: Call) => Promise<Response> | Response

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `/v1/user/:fullname`; a trailing `*rest` takes everything that follows. */
  readonly path: string
  readonly handle: Handler
}

/** 200 with a JSON body. */
export const answer = (body: unknown): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-cache' } })

/** How most writes succeed: 200, JSON content type and no content (recordings README 1). */
export const done = (): Response =>
  new Response(null, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' } })

/** Throws 403/25 unless the caller has the permission. */
export function require(caller: Caller, id: PermissionId, mode: 'read' | 'write'): void {
  if (!may(caller.permissions, id, mode)) throw accessDenied()
}

/** Throws 403/25 unless the caller is an administrator. */
export function requireAdministrator(caller: Caller): void {
  if (!mayWriteCluster(caller.permissions)) throw accessDenied()
}

/** An object out of a request body; throws 400/6 for anything else. */
export function asRecord(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongFormat()
  return value as Record<string, unknown> // any non-null, non-array object from JSON has string keys
}

/** `{config: {…}}` and the like: the object below `wrapper`; throws 400/6 when it is missing (Go's nil pointer check). */
export async function wrapped(call: Call, wrapper: string, message?: string): Promise<Fields> {
  try {
    return asRecord((await call.body())[wrapper])
  } catch (error) {
    throw error instanceof RestError && error.code === 6 ? wrongFormat(message) : error
  }
}

/** A string field of a request body: missing reads as "", another type is 400/6 as in Go's decoder. */
export function stringField(body: Fields, name: string): string {
  const value = body[name]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw wrongFormat()
  return value
}
