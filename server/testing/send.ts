import { once } from 'node:events'
import {
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type RequestOptions,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** What the SPA adds to each API call. */
export const CONSOLE = { 'X-Nv-Console': '1' } as const

interface Outgoing {
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Keeps connections open between requests; without one each request has its own. */
  agent?: Agent
}

/** An answer, body read as text and not decompressed. */
export interface Received {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Opens a request without finishing it. The path goes out as it is, dots and all. */
export function open(origin: string, path: string, { method = 'GET', headers = {}, agent }: Outgoing = {}) {
  const { hostname, port, protocol } = new URL(origin)
  const options: RequestOptions = { hostname, port, path, method, headers, agent: agent ?? false }
  if (protocol === 'http:') return httpRequest(options)
  // The gateway's own certificate is not what these tests are about.
  return httpsRequest({ ...options, rejectUnauthorized: false })
}

/** Sends one request to a server under test, tampering with nothing (unlike fetch). */
export async function send(origin: string, path: string, outgoing: Outgoing = {}): Promise<Received> {
  const request = open(origin, path, outgoing)
  // A refusal may come while the body is still on its way; the rest of it then meets a closed connection.
  request.on('error', () => {})
  request.end(outgoing.body)
  // The event's only argument is the response.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

/** Writes bytes to a socket and returns all that comes back until the server closes. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}
