import { containerChecks } from '../../catalogue/benchmark.ts'
import { mayOnWorkload, mayReadWorkload } from '../assets/assetAccess.ts'
import { allWorkloadsOf, podsOf, type SimWorkload } from '../assets/workloads.ts'
import { workloadsV1, workloadV1, workloadV2 } from '../assets/workloadWire.ts'
import { queried } from '../policy/listQuery.ts'
import { accessDenied, notFound } from '../RestError.ts'
import { answer, type Call, type Route } from '../Route.ts'
import { wireTime } from '../wireTime.ts'
import { checksWire } from './hosts.ts'

/** Pods and containers: `controller/rest/workload.go`. Lists leave out what the caller may not see. */
export const workloadRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/workload', handle: listV1 },
  { method: 'GET', path: '/v2/workload', handle: (call) => listV2(call) },
  {
    // A query, and evaluated as one: readers may (semantics.md f.2). The ids are optional.
    method: 'POST',
    path: '/v2/workload',
    handle: async (call) => {
      const text = await call.request.text()
      return listV2(call, text === '' ? undefined : idsOf(JSON.parse(text)))
    },
  },
  {
    method: 'GET',
    path: '/v1/workload/:id',
    handle: (call) => {
      const workload = oneWorkload(call)
      return answer({
        workload: {
          ...workloadV1(call.controller, workload),
          children: workloadsV1(call.controller, workload.children).map((child) => ({
            ...withoutChildren(child),
            ...groupsOf(workload),
          })),
          ...groupsOf(workload),
        },
      })
    },
  },
  {
    method: 'GET',
    path: '/v2/workload/:id',
    handle: (call) => {
      const workload = oneWorkload(call)
      const children = workloadsV1(call.controller, workload.children)
      return answer({
        workload: {
          ...workloadV2(workloadV1(call.controller, workload), children),
          misc: { ...groupsOf(workload), children: null },
        },
      })
    },
  },
  { method: 'GET', path: '/v1/workload/:id/compliance', handle: compliance },
]

/** What only the details of a workload have. */
const groupsOf = ({ service }: SimWorkload) => ({
  groups: [`nv.${service.name}`, 'containers'],
  app_ports: {},
})

const withoutChildren = <Row extends object>(row: Row) => ({ ...row, children: [] })

function idsOf(body: unknown): readonly string[] | undefined {
  if (typeof body !== 'object' || body === null || !('ids' in body) || !Array.isArray(body.ids))
    return undefined
  return body.ids.filter((id) => typeof id === 'string')
}

/** With `view=pod` containers stand inside their pods, otherwise beside them. */
function shown(call: Call, ids?: readonly string[]): readonly SimWorkload[] {
  const { controller, query } = call
  const isNested = query.get('view') === 'pod' || query.get('view') === 'pod_only'
  const all = isNested ? podsOf(controller) : allWorkloadsOf(controller)
  const who = call.caller()
  return all.filter(({ id, service }) => mayReadWorkload(who, service.domain) && (!ids || ids.includes(id)))
}

function listV1(call: Call): Response {
  const { controller } = call
  const workloads = shown(call)
  const childrenOf = new Map(workloads.map(({ id, children }) => [id, children]))
  const isNested = call.query.get('view') === 'pod'
  const rows = queried(call, workloadsV1(controller, workloads))
  return answer({
    workloads: rows.map((row) => ({
      ...row,
      children: isNested ? workloadsV1(controller, childrenOf.get(row.id) ?? []).map(withoutChildren) : [],
    })),
  })
}

function listV2(call: Call, ids?: readonly string[]): Response {
  const { controller } = call
  const workloads = shown(call, ids)
  const childrenOf = new Map(workloads.map(({ id, children }) => [id, children]))
  const isNested = call.query.get('view') === 'pod'
  const rows = queried(call, workloadsV1(controller, workloads))
  return answer({
    workloads: rows.map((row) =>
      workloadV2(row, isNested ? workloadsV1(controller, childrenOf.get(row.id) ?? []) : []),
    ),
  })
}

/** The pod or container of the address; throws 404/7, or 403/25 outside the caller's namespaces. */
export function oneWorkload(call: Call): SimWorkload {
  const caller = call.caller()
  const workload = allWorkloadsOf(call.controller).find(({ id }) => id === call.params['id'])
  if (!workload) throw notFound()
  if (!mayReadWorkload(caller, workload.service.domain)) throw accessDenied()
  return workload
}

function compliance(call: Call): Response {
  const workload = oneWorkload(call)
  if (!mayOnWorkload(call.caller(), workload.service.domain, 'compliance', 'read')) throw accessDenied()
  const isPod = workload.parentId === ''
  const ranMs = call.controller.state.scanning.scannedAtMs
  return answer({
    run_timestamp: isPod ? 0 : Math.floor(ranMs / 1000),
    run_at: isPod ? '' : wireTime(ranMs),
    kubernetes_cis_version: isPod ? '' : '1.8.0',
    docker_cis_version: '',
    items: isPod ? [] : checksWire(containerChecks(workload.service.image)),
  })
}
