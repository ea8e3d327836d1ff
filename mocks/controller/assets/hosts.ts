import type { EnforcerWire } from '../../../src/features/system-components/api/schema.ts'
import type { OsName } from '../../catalogue/osPackages.ts'
import { LAST_STEP } from '../../catalogue/osPackages.ts'
import type { ScannedSoftware } from '../../catalogue/scanResult.ts'
import { between, seededRandom } from '../../world/builders/random.ts'
import type { Controller } from '../Controller.ts'

const GIB = 1024 ** 3
/** Machines of a cluster come in a few pools, and a pool is alike. */
const POOLS = 3

/** A node: known to the controller through the enforcer that runs on it. */
export interface SimHost {
  readonly id: string
  readonly name: string
  readonly index: number
  readonly isConnected: boolean
  readonly enforcer: EnforcerWire
}

export function hostsOf({ state }: Controller): readonly SimHost[] {
  return state.inventory.enforcers.map((enforcer, index) => ({
    id: enforcer.host_id,
    name: enforcer.host_name,
    index,
    isConnected: enforcer.connection_state === 'connected',
    enforcer,
  }))
}

interface Machine {
  /** As the kernel's os-release prints it. */
  readonly name: string
  readonly os: OsName
  readonly kernel: (updates: number) => string
}

const UBUNTU: Machine = {
  name: 'Ubuntu 22.04.4 LTS',
  os: 'ubuntu:22.04',
  kernel: (updates) => `5.15.0-${25 + updates}-generic`,
}
const SLES: Machine = {
  name: 'SUSE Linux Enterprise Server 15 SP6',
  os: 'sles:15.6',
  kernel: (updates) => `6.4.0-150600.21.${updates}-default`,
}
const RHEL: Machine = {
  name: 'Red Hat Enterprise Linux 9.4',
  os: 'rhel:9.4',
  kernel: (updates) => `5.14.0-427.13.1.el9_4.${updates}.x86_64`,
}

function machineOf(cluster: string): Machine {
  if (/^(ocp|rhos)/.test(cluster)) return RHEL
  return /^(k3s|rke2|edge)/.test(cluster) ? SLES : UBUNTU
}

const poolOf = ({ index }: SimHost) => index % POOLS

/** How many security updates a pool has: a cluster is as careful everywhere, more or less. */
function updatesOf(controller: Controller, host: SimHost): number {
  const random = seededRandom(`nodes ${controller.clusterName}`)
  return Math.min(LAST_STEP - 1, between(random, 14, 21) + poolOf(host))
}

/** What a scanner finds on a node. */
export function softwareOfHost(controller: Controller, host: SimHost): ScannedSoftware {
  const { leastOnFirstNode } = controller.state.scanning
  return {
    os: machineOf(controller.clusterName).os,
    updates: updatesOf(controller, host),
    stacks: [],
    isNode: true,
    ...(host.index === 0 && leastOnFirstNode > 0 ? { atLeast: leastOnFirstNode } : {}),
  }
}

/** Seed of a node's benchmark: pools are set up alike. */
export const benchSeedOf = (controller: Controller, host: SimHost) =>
  `${controller.clusterName} ${poolOf(host)}`

/** `RESTHost` without what depends on others: containers, pods and scan. */
export function hostFacts(controller: Controller, host: SimHost) {
  const { clusterName, state } = controller
  const random = seededRandom(`host ${clusterName} ${host.name}`)
  const machine = machineOf(clusterName)
  const { metrics, summary } = state.inventory
  const cpus = [4, 8, 8, 16][between(random, 0, 3)] ?? 8
  return {
    name: host.name,
    id: host.id,
    runtime: 'containerd',
    runtime_version: '1.7.22',
    runtime_api_version: 'v1',
    platform: summary.platform,
    os: machine.name,
    kernel: machine.kernel(updatesOf(controller, host)),
    cpus,
    memory: cpus * 4 * GIB - between(random, 200, 900) * 1024 * 1024,
    cgroup_version: 2,
    interfaces: {
      eth0: [
        { ip: `10.${between(random, 1, 9)}.${poolOf(host)}.${10 + host.index}`, ip_prefix: 24, gateway: '' },
      ],
    },
    state: host.isConnected ? 'connected' : 'disconnected',
    cap_docker_bench: false,
    cap_kube_bench: true,
    docker_bench_status: 'Failed to read benchmark report',
    kube_bench_status: host.isConnected ? 'finished' : 'Failed to read benchmark report',
    policy_mode: metrics.new_service_policy_mode,
    profile_mode: metrics.new_service_profile_mode,
    storage_driver: '',
    labels: labelsOf(controller, host),
    annotations: {},
  }
}

function labelsOf(controller: Controller, host: SimHost): Record<string, string> {
  const role = host.index === 0 ? 'control-plane' : 'worker'
  return {
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': host.name,
    'kubernetes.io/os': 'linux',
    [`node-role.kubernetes.io/${role}`]: '',
    'node.kubernetes.io/pool': `pool-${poolOf(host) + 1}`,
    'topology.kubernetes.io/zone': `${controller.clusterName}-${'abc'.charAt(poolOf(host))}`,
  }
}
