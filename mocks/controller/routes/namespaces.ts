import { mayReadDomain } from '../assets/assetAccess.ts'
import { podsOf } from '../assets/workloads.ts'
import type { Controller } from '../Controller.ts'
import { paged } from '../policy/listQuery.ts'
import { answer, type Route } from '../Route.ts'

/** Namespaces, which the API calls domains: `controller/rest/domain.go`. */
export const namespaceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/domain',
    handle: (call) => {
      const caller = call.caller()
      const domains = domainsOf(call.controller).filter(({ name }) => mayReadDomain(caller, name))
      return answer({ domains: paged(call, domains), tag_per_domain: false })
    },
  },
]

/** Exist for tagging only. */
const PSEUDO = ['_containers', '_images', '_nodes']
/** Every cluster has them; the controller does not count what runs there among the services. */
const PLATFORM = ['kube-public', 'kube-system', 'neuvector']
/** What else a cluster of some age has. */
const OTHERS = [
  ...['audit', 'backup', 'billing', 'catalog', 'identity', 'loyalty', 'media', 'partners', 'pricing'],
  ...['qa', 'reporting', 'sandbox', 'staging'],
]
/** Namespaces in which Kubernetes keeps workloads inside a boundary that NeuVector watches (label of the namespace). */
const BOUNDED = ['payments']

function domainsOf(controller: Controller) {
  const { inventory, policy } = controller.state
  const used = new Set(policy.services.map(({ domain }) => domain))
  const base = [...new Set([...PLATFORM, ...used])]
  const more = OTHERS.filter((name) => !used.has(name)).slice(
    0,
    Math.max(0, inventory.summary.domains - base.length),
  )
  const counts = countsOf(controller)
  return [
    ...PSEUDO.map((name) => domain(name, undefined, {})),
    ...[...base, ...more]
      .toSorted()
      .map((name) =>
        domain(name, counts.get(name), { 'kubernetes.io/metadata.name': name, ...labels(name) }),
      ),
  ]
}

const labels = (name: string): Record<string, string> =>
  BOUNDED.includes(name) ? { NeuvectorNamespaceBoundary: 'enabled', team: name } : {}

interface Counts {
  workloads: number
  running: number
  pods: number
  readonly services: Set<string>
}

function countsOf(controller: Controller): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const pod of podsOf(controller)) {
    const { domain: name } = pod.service
    const known = counts.get(name) ?? { workloads: 0, running: 0, pods: 0, services: new Set() }
    counts.set(name, known)
    known.pods += 1
    known.workloads += pod.children.length
    known.running += pod.children.filter(({ isRunning }) => isRunning).length
    known.services.add(pod.service.name)
  }
  return counts
}

/** `RESTDomain` */
const domain = (name: string, counts: Counts | undefined, own: Record<string, string>) => ({
  name,
  workloads: counts?.workloads ?? 0,
  running_workloads: counts?.running ?? 0,
  running_pods: counts?.pods ?? 0,
  services: counts?.services.size ?? 0,
  tags: PSEUDO.includes(name) ? [] : null,
  labels: own,
  nbe: BOUNDED.includes(name),
})
