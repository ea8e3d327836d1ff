import type { Addresses } from '../../controller/Controller.ts'
import type { AlertState } from '../../controller/InventoryState.ts'
import type { UserState } from '../../controller/ControllerState.ts'
import type { CheckControl } from '../../controller/PolicyState.ts'
import type { RegistrySet } from './registries.ts'

/** One cluster of a scenario, in the few numbers from which the rest is derived. */
export interface ClusterSpec {
  readonly name: string
  /** NeuVector version, `5.6.0`. */
  readonly version: string
  /** `Kubernetes`, `Kubernetes-OpenShift` … as the summary prints it. */
  readonly platform: string
  readonly kubeVersion: string
  readonly nodes: number
  readonly pods: number
  /** Security risk score, 0 (best) to 100. */
  readonly score: number
  /** Network rules of its own: CRD, user and learned ones. */
  readonly policyRules: number
  /** A custom resource decides over its admission control. */
  readonly admissionByCrd?: boolean
  /** DLP and WAF sensors of its own, of each kind, beyond the usual few. */
  readonly moreSensors?: number
  /** Who may edit custom compliance checks; nobody (the default of the deployment) when absent. */
  readonly checkControl?: CheckControl
  readonly disconnectedEnforcers: number
  readonly cveDbVersion: string
  /** Age of the vulnerability database at the start of the scenario. */
  readonly cveDbAgeHours: number
  readonly addresses: Addresses
  readonly users: readonly UserState[]
  /** The account that is printed and offered on the sign-in page of the simulation. */
  readonly signIn: { readonly user: string; readonly password: string }
  readonly hasConsole: boolean
  /** Rancher runs the cluster and NeuVector takes its users, whose licence terms are accepted or not. */
  readonly rancher?: { readonly termsAccepted: boolean }
  /** Fresh install: password to be changed, licence not accepted. */
  readonly factoryState: boolean
  /** The first node has at least so many vulnerabilities. */
  readonly leastOnFirstNode?: number
  /** Its registries; `usual` when absent, none in a fresh install. */
  readonly registries?: RegistrySet
  /** Whether policy files can be pushed to a repository; none is set up when absent. */
  readonly remoteRepository?: 'on' | 'off'
  /** What its controllers find wrong with the installation; nothing when absent. */
  readonly alerts?: readonly Omit<AlertState, 'id'>[]
}
