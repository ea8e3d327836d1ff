import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Names one request in the gateway's log, in the controller's proxy logs and in the console's error details. */
export const REQUEST_ID_HEADER = 'X-Request-Id'

const ACCEPTABLE = /^[\w.:-]{8,128}$/

/** The id a proxy in front gave the request, if it looks like one, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID()
}
