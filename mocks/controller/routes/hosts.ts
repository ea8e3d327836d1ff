import { nodeChecks } from '../../catalogue/benchmark.ts'
import { benchSeedOf, hostFacts, hostsOf, type SimHost } from '../assets/hosts.ts'
import { mayReadNodes } from '../assets/assetAccess.ts'
import { podsOf } from '../assets/workloads.ts'
import type { Controller } from '../Controller.ts'
import { queried } from '../policy/listQuery.ts'
import { accessDenied, notFound, RestError } from '../RestError.ts'
import { answer, done, require, type Call, type Route } from '../Route.ts'
import { briefOfHost } from '../scanning.ts'
import { wireTime } from '../wireTime.ts'

/** Nodes and their benchmarks: `controller/rest/host.go`, `bench.go`. */
export const hostRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/host',
    handle: (call) => {
      const { controller } = call
      if (!mayReadNodes(call.caller())) return answer({ hosts: [] })
      return answer({ hosts: queried(call, hostsWire(controller, hostsOf(controller))) })
    },
  },
  {
    method: 'GET',
    path: '/v1/host/:id',
    handle: (call) => {
      const host = oneHost(call)
      if (!mayReadNodes(call.caller())) throw accessDenied()
      return answer({ host: hostsWire(call.controller, [host])[0] })
    },
  },
  { method: 'GET', path: '/v1/host/:id/compliance', handle: compliance },
  { method: 'GET', path: '/v1/bench/host/:id/kubernetes', handle: kubernetesBench },
  {
    method: 'GET',
    path: '/v1/bench/host/:id/docker',
    handle: (call) => {
      require(call.caller(), 'compliance', 'read')
      oneHost(call)
      // Nodes run containerd, where the Docker benchmark does not apply (recording 60).
      throw benchMissing()
    },
  },
  { method: 'POST', path: '/v1/bench/host/:id/kubernetes', handle: runBench },
]

/** `RESTHost` of several nodes: workloads are counted once for all of them. */
function hostsWire(controller: Controller, hosts: readonly SimHost[]) {
  const pods = new Map<string, number>()
  const containers = new Map<string, number>()
  for (const pod of podsOf(controller)) {
    pods.set(pod.host.id, (pods.get(pod.host.id) ?? 0) + 1)
    containers.set(pod.host.id, (containers.get(pod.host.id) ?? 0) + pod.children.length)
  }
  return hosts.map((host) => ({
    ...hostFacts(controller, host),
    containers: containers.get(host.id) ?? 0,
    pods: pods.get(host.id) ?? 0,
    scan_summary: briefOfHost(controller, host),
  }))
}

/** The node of the address; throws 404/7. */
export function oneHost(call: Call): SimHost {
  call.caller()
  const host = hostsOf(call.controller).find(({ id }) => id === call.params['id'])
  if (!host) throw notFound()
  return host
}

const CIS_VERSION = '1.8.0'
const HOUR_MS = 3_600_000

/** When a node's benchmark ran last; 0 while its enforcer is gone, which keeps the report. */
const ranAtMs = ({ state }: Controller, host: SimHost) =>
  host.isConnected ? state.scanning.scannedAtMs - HOUR_MS : 0

function compliance(call: Call): Response {
  const host = oneHost(call)
  require(call.caller(), 'compliance', 'read')
  const ranMs = ranAtMs(call.controller, host)
  const isRun = ranMs > 0
  return answer({
    run_timestamp: Math.floor(ranMs / 1000),
    run_at: isRun ? wireTime(ranMs) : '',
    kubernetes_cis_version: isRun ? CIS_VERSION : '',
    docker_cis_version: '',
    items: isRun ? checksWire(nodeChecks(benchSeedOf(call.controller, host))) : [],
  })
}

/** `RESTBenchItem` without the fields Go leaves out when they are empty. */
export function checksWire(checks: ReturnType<typeof nodeChecks>) {
  return checks.map(({ evidence: _evidence, location: _location, group: _group, ...check }) => check)
}

function kubernetesBench(call: Call): Response {
  const host = oneHost(call)
  require(call.caller(), 'compliance', 'read')
  const ranMs = ranAtMs(call.controller, host)
  if (ranMs === 0) throw benchMissing()
  return answer({
    run_timestamp: Math.floor(ranMs / 1000),
    run_at: wireTime(ranMs),
    cis_version: CIS_VERSION,
    items: checksWire(nodeChecks(benchSeedOf(call.controller, host))),
  })
}

function runBench(call: Call): Response {
  const host = oneHost(call)
  require(call.caller(), 'compliance', 'write')
  if (!host.isConnected) throw new RestError(500, 24, 'Fail to make the RPC call')
  return done()
}

const benchMissing = () => new RestError(500, 9, 'Failed to read benchmark report')
