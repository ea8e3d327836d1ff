import type { ControllerState, FaultState, RemoteRepositoryState } from '../../controller/ControllerState.ts'
import { fedVersionOf } from '../../controller/federation/versions.ts'
import { FACTORY_PASSWORD_PROFILE } from '../../controller/passwordProfile.ts'
import type { ClusterSpec } from './ClusterSpec.ts'
import { buildInventory } from './inventory.ts'
import { buildPolicy } from './policy.ts'
import { hex, seededRandom } from './random.ts'
import { buildScanning } from './scanning.ts'
import { buildRegistries } from './registries.ts'

/** As the EULA answer of a fresh install prints it (recording 01). */
const BOOTSTRAP_COMMAND =
  'kubectl get secret --namespace neuvector neuvector-bootstrap-secret -o go-template=\'{{ .data.bootstrapPassword|base64decode}}{{ "\\n" }}\''

/** The custom role of the account `sven` in clusters that have been in use. */
const SCAN_OPERATOR = {
  comment: 'Scans registries',
  permissions: [{ id: 'reg_scan', read: true, write: true }],
}

/** A controller that does everything as it should. */
const noFaults = (): FaultState => ({
  down: false,
  inboundBlocked: false,
  flapping: null,
  tlsEnded: false,
  latencyMs: 0,
  upgrading: false,
  storeBroken: false,
  federationPortOpen: false,
  commands: null,
  refusesPrimary: false,
  cleanUpMs: 0,
  clockSkewMs: 0,
  leftovers: [],
  importsHang: false,
  answers: [],
})

/** The state of a stand-alone cluster, before `federate` puts it into a federation. */
export function buildControllerState(spec: ClusterSpec, nowMs: number): ControllerState {
  const inventory = buildInventory(spec, nowMs)
  const nodes = inventory.enforcers.map(({ host_name: node }) => node)
  return {
    clusterName: spec.name,
    version: spec.version,
    fedVersion: fedVersionOf(spec.version),
    kubeUid: hex(seededRandom(`kubernetes ${spec.name}`), 32),
    eulaAccepted: !spec.factoryState,
    bootstrapPasswordCommand: spec.factoryState ? BOOTSTRAP_COMMAND : '',
    httpsProxyEnabled: false,
    passwordProfile: { ...FACTORY_PASSWORD_PROFILE },
    users: structuredClone([...spec.users]).map((user) => ({ ...user, passwordSetAtMs: nowMs })),
    apiKeys: [],
    roles: spec.factoryState ? {} : { 'scan-operator': structuredClone(SCAN_OPERATOR) },
    sessions: {},
    tokenServers: [],
    oidcStates: [],
    rancher: {
      isTrusted: spec.rancher !== undefined,
      termsAccepted: spec.rancher?.termsAccepted ?? !spec.factoryState,
      people: {},
    },
    closedForwards: [],
    federation: {
      role: '',
      localRestInfo: { server: '', port: 0 },
      useProxy: '',
      deployRepoScanData: false,
      pingIntervalMin: 1,
      pollIntervalMin: 1,
      masterId: '',
      ticketSecret: '',
      members: [],
      revision: 0,
      lastEditAtMs: 0,
      lastPingAtMs: 0,
      allowsRejoin: false,
      joined: null,
      tidyUntilMs: 0,
      nextPollAtMs: 0,
    },
    inventory,
    policy: buildPolicy(spec, inventory.summary, nodes, nowMs),
    remoteRepositories: buildRemoteRepositories(spec),
    scanning: buildScanning(spec, nowMs),
    registries: buildRegistries(spec, nowMs),
    faults: noFaults(),
  }
}

function buildRemoteRepositories({ name, remoteRepository }: ClusterSpec): RemoteRepositoryState[] {
  if (!remoteRepository) return []
  return [
    {
      nickname: 'default',
      provider: 'github',
      comment: 'Policy as code',
      enable: remoteRepository === 'on',
      configuration: {
        repository_owner_username: 'example',
        repository_name: 'neuvector-policy',
        repository_branch_name: 'main',
        personal_access_token: '',
        personal_access_token_committer_name: name,
        personal_access_token_email: `${name}@example.com`,
      },
      files: {},
    },
  ]
}
