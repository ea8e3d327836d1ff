import { notFound, RestError } from '../RestError.ts'
import { answer, require, type Call, type Caller, type Route } from '../Route.ts'
import { may, mayReadCluster } from '../permissions.ts'

/** CPU share and bytes of an idle controller; every component varies around it by its place in the list. */
const BASE_CPU = 0.06
const BASE_MEMORY = 412 * 1024 * 1024
const NO_TRAFFIC = {
  session_in: 0,
  session_out: 0,
  packet_in: 0,
  packet_out: 0,
  byte_in: 0,
  byte_out: 0,
}

/**
 * NeuVector's own containers: `controller/rest/controller.go`, `agent.go`, `scanner.go`. Lists drop what the caller may
 * not see (200 and an empty list), single objects refuse (semantics.md 0.4).
 */
export const componentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/controller',
    handle: (call) =>
      answer({ controllers: maySee(call) ? call.controller.state.inventory.controllers : [] }),
  },
  {
    method: 'GET',
    path: '/v1/controller/:id',
    handle: (call) => answer({ controller: one(call, 'controllers') }),
  },
  {
    method: 'GET',
    path: '/v1/controller/:id/stats',
    handle: (call) => stats(call, 'controllers'),
  },
  {
    method: 'GET',
    path: '/v1/enforcer',
    handle: (call) => answer({ enforcers: maySee(call) ? call.controller.state.inventory.enforcers : [] }),
  },
  {
    method: 'GET',
    path: '/v1/enforcer/:id',
    handle: (call) => answer({ enforcer: one(call, 'enforcers') }),
  },
  { method: 'GET', path: '/v1/enforcer/:id/stats', handle: (call) => stats(call, 'enforcers') },
  {
    method: 'GET',
    path: '/v1/scan/scanner',
    handle: (call) => answer({ scanners: maySee(call) ? call.controller.state.inventory.scanners : [] }),
  },
]

/** nv_resource is hidden; a custom role gets it only with every selectable read permission (semantics.md f.3). */
function canReadResources(caller: Caller): boolean {
  return may(caller.permissions, 'nv_resource', 'read') || mayReadCluster(caller.permissions)
}

const maySee = (call: Call) => canReadResources(call.caller())

function one(call: Call, kind: 'controllers' | 'enforcers') {
  const caller = call.caller()
  const component = call.controller.state.inventory[kind].find((entry) => entry.id === call.params['id'])
  if (!component) throw notFound()
  if (!canReadResources(caller)) require(caller, 'nv_resource', 'read')
  return component
}

/** Answered by the component itself, so a disconnected one costs 500/24 (recording 60). */
function stats(call: Call, kind: 'controllers' | 'enforcers'): Response {
  const component = one(call, kind)
  if (component.connection_state !== 'connected') throw new RestError(500, 24, 'Fail to make the RPC call')
  const index = call.controller.state.inventory[kind].findIndex((entry) => entry.id === component.id)
  const minute = Math.floor(call.controller.worldNow() / 60_000)
  const metrics = (phase: number) => ({
    cpu: round(BASE_CPU * (1 + index * 0.4) * (1 + 0.35 * Math.sin(minute + index + phase))),
    memory: Math.round(BASE_MEMORY * (1 + index * 0.13) * (1 + 0.02 * Math.sin(minute / 7 + index + phase))),
    ...NO_TRAFFIC,
  })
  return answer({
    id: component.id,
    read_at: call.controller
      .localNow()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    stats: {
      interval: 5,
      total: { cpu: 0, memory: 0, ...NO_TRAFFIC },
      span_1: metrics(0),
      span_12: metrics(0.4),
      span_60: metrics(0.9),
    },
  })
}

const round = (value: number) => Math.round(value * 10_000) / 10_000
