import type { IncomingMessage } from 'node:http'

/**
 * Whether the browser's connection is encrypted: this one, or, where TLS ends in a proxy that is trusted, the one the
 * proxy tells of. Several proxies append to the header; the first value is the one closest to the browser.
 */
export function isSecure({ socket, headers }: IncomingMessage, trustForwardedProto: boolean): boolean {
  if ('encrypted' in socket) return true
  const told = headers['x-forwarded-proto']
  return trustForwardedProto && typeof told === 'string' && told.split(',')[0]?.trim() === 'https'
}
