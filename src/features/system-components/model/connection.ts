import type { StatusTone } from '~/shared/ui/StatusLabel'

/** How a component is connected to the leading controller. */
export type Connection = 'connected' | 'disconnected' | 'unknown'

/** `connection_state` of controllers and enforcers (semantics.md f.3); a word of a newer version is `unknown`. */
export function connectionOf(connectionState: string): Connection {
  return connectionState === 'connected' || connectionState === 'disconnected' ? connectionState : 'unknown'
}

export const CONNECTION_TONE: Readonly<Record<Connection, StatusTone>> = {
  connected: 'ok',
  disconnected: 'error',
  unknown: 'unknown',
}
