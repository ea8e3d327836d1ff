import type { AppStack } from '../../catalogue/appCves.ts'
import { softwareOf, type ScannedSoftware } from '../../catalogue/scanResult.ts'
import { between, seededRandom } from '../../world/builders/random.ts'
import type { Controller } from '../Controller.ts'
import type { ControllerState } from '../ControllerState.ts'
import type { ServiceState } from '../PolicyState.ts'
import { idOf, podIdentity } from '../policy/members.ts'
import { hostsOf, type SimHost } from './hosts.ts'

/** A container, or the pod around containers. */
export interface SimWorkload {
  readonly id: string
  /** Name of the container in its runtime. */
  readonly name: string
  readonly displayName: string
  readonly podName: string
  /** The pod's id for a container in it, "" for the pod itself. */
  readonly parentId: string
  readonly service: ServiceState
  readonly software: ScannedSoftware
  readonly host: SimHost
  readonly isRunning: boolean
  readonly isPrivileged: boolean
  readonly isRoot: boolean
  readonly ip: string
  readonly createdAtMs: number
  readonly children: readonly SimWorkload[]
}

const known = new WeakMap<ControllerState, readonly SimWorkload[]>()

/**
 * The pods of a cluster with their containers, computed from its services when they are first asked for: a stored copy
 * would be megabytes, and nobody changes them.
 */
export function podsOf(controller: Controller): readonly SimWorkload[] {
  const before = known.get(controller.state)
  if (before) return before
  const pods = buildPods(controller)
  known.set(controller.state, pods)
  return pods
}

/** Pods and containers in one list, each pod before its containers. */
export const allWorkloadsOf = (controller: Controller): readonly SimWorkload[] =>
  podsOf(controller).flatMap((pod) => [pod, ...pod.children])

/** Only what has an image and is scanned. */
export const containersOf = (controller: Controller): readonly SimWorkload[] =>
  podsOf(controller).flatMap((pod) => pod.children)

const DAY_MS = 86_400_000
/** Namespaces of what the platform needs beside the applications. */
const ADDON_DOMAINS: readonly string[] = ['ingress', 'monitoring', 'platform']

export const platformRoleOf = ({ domain }: ServiceState) => (ADDON_DOMAINS.includes(domain) ? 'addon' : '')

/** What images are written in, by a word of their name. */
const STACKS: Readonly<Record<string, readonly AppStack[]>> = {
  frontend: ['node'],
  checkout: ['go'],
  payments: ['java'],
  batch: ['python'],
  prometheus: ['go'],
  'ingress-nginx': ['go'],
  kafka: ['java'],
  runner: ['go'],
  elasticsearch: ['java'],
}

const stacksOf = (image: string) => Object.entries(STACKS).find(([word]) => image.includes(word))?.[1] ?? []

/** What is in an image; `image` with its registry. */
export const softwareOfImage = (image: string): ScannedSoftware => softwareOf(image, stacksOf(image))

function buildPods(controller: Controller): readonly SimWorkload[] {
  const { inventory, policy } = controller.state
  const hosts = new Map(hostsOf(controller).map((host) => [host.name, host]))
  const pods = policy.services.flatMap((service) =>
    Array.from({ length: service.replicas }, (_, index) => ({ service, index })),
  )
  const containers = containerNumbers(pods.length, inventory.summary.workloads)
  let stopped = inventory.summary.workloads - inventory.summary.running_workloads
  return pods.flatMap(({ service, index }, at) => {
    const host = hosts.get(podIdentity(service, index).node)
    if (!host) return []
    // Of a pod with two containers the second may have ended.
    const lastEnds = (containers[at] ?? 1) > 1 && stopped > 0
    if (lastEnds) stopped -= 1
    return [buildPod(controller, { service, index, host, containers: containers[at] ?? 1, lastEnds })]
  })
}

/** How many containers each pod has, so that they add up. */
function containerNumbers(pods: number, containers: number): readonly number[] {
  const extra = Math.max(0, containers - pods)
  return Array.from({ length: pods }, (_, index) => {
    const before = Math.floor((index / pods) * extra)
    return 1 + Math.floor(((index + 1) / pods) * extra) - before
  })
}

interface PodPlan {
  readonly service: ServiceState
  /** Among the pods of the service. */
  readonly index: number
  readonly host: SimHost
  readonly containers: number
  readonly lastEnds: boolean
}

function buildPod({ clusterName, state }: Controller, plan: PodPlan): SimWorkload {
  const { service, index, host } = plan
  const { id, name: podName } = podIdentity(service, index)
  const random = seededRandom(`pod ${clusterName} ${podName}`)
  const common = {
    podName,
    service,
    software: softwareOfImage(service.image),
    host,
    ip: `10.42.${host.index}.${between(random, 5, 250)}`,
    createdAtMs: state.scanning.scannedAtMs - between(random, 1, 40) * DAY_MS,
    isPrivileged: platformRoleOf(service) !== '' && between(random, 1, 4) === 1,
    isRoot: between(random, 1, 3) === 1,
  }
  const nameOf = (container: string) => `k8s_${container}_${podName}_${service.domain}_0`
  const children = Array.from({ length: plan.containers }, (_, at): SimWorkload => {
    const name = at === 0 ? service.app : at === 1 ? 'istio-proxy' : `sidecar-${at}`
    return {
      ...common,
      id: idOf(`${podName} ${name}`, at, 64),
      name: nameOf(name),
      displayName: name,
      parentId: id,
      isRunning: !(plan.lastEnds && at === plan.containers - 1),
      children: [],
    }
  })
  return { ...common, id, name: nameOf('POD'), displayName: podName, parentId: '', isRunning: true, children }
}
