import type { StatusTone } from '~/shared/ui/StatusLabel'

/** States of a node's enforcer (`state` of `RESTHost`); `other` is a word of a newer version. */
export const NODE_STATES = ['connected', 'disconnected', 'stopped', 'unmanaged', 'other'] as const
export type NodeState = (typeof NODE_STATES)[number]

export const nodeStateOf = (state: string): NodeState =>
  NODE_STATES.find((known) => known === state && known !== 'other') ?? 'other'

export const NODE_TONE: Readonly<Record<NodeState, StatusTone>> = {
  connected: 'ok',
  disconnected: 'error',
  stopped: 'error',
  unmanaged: 'offline',
  other: 'unknown',
}
