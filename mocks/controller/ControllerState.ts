import type { PermissionWire, UserWire } from '../../src/domain/auth/api/schema.ts'
import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { InventoryState } from './InventoryState.ts'
import type { PasswordProfile } from './passwordProfile.ts'
import type { PolicyState } from './PolicyState.ts'
import type { RegistriesState } from './RegistriesState.ts'
import type { RancherState } from './rancher.ts'
import type { OidcStateState, TokenServerState } from './TokenServerState.ts'
import type { ScanningState } from './ScanningState.ts'

/** An account. The password is plain text: nothing here protects anything. */
export interface UserState extends UserWire {
  password: string
  /** The next sign-in answers `need_to_reset_password` (fresh install, or asked for by an administrator). */
  mustReset: boolean
  failedSignIns: number
  /** Virtual ms until which sign-in is refused with 401/47; 0 = not blocked. */
  blockedUntilMs: number
  /** Virtual ms of the last change of password: where its expiry counts from. */
  passwordSetAtMs: number
  /** Former passwords, oldest first, as many as the profile keeps. */
  passwordHistory: string[]
}

/** A custom role; the built-in ones are code (permissions.ts). */
export interface CustomRole {
  comment: string
  permissions: PermissionWire[]
}

/** `RESTApikey` with its secret, which the real controller only keeps as a hash. */
export interface ApiKeyState {
  readonly apikey_name: string
  readonly secret: string
  readonly description: string
  readonly role: string
  readonly role_domains: Readonly<Record<string, readonly string[]>>
  readonly expiration_type: string
  readonly expiration_hours: number
  /** Unix seconds. */
  readonly expiration_timestamp: number
  readonly created_timestamp: number
  readonly created_by_entity: string
}

export interface SessionState {
  readonly fullname: string
  readonly openedAtMs: number
  lastUsedAtMs: number
  /** How a SAML server calls the user, for single logout; "" for everybody else. */
  readonly nameId: string
  /** The cookie of Rancher it was opened with; "" for all other sign-ins. */
  readonly rancherCookie: string
}

/** A member as the primary knows it. Times are virtual milliseconds. */
export interface MemberState {
  readonly id: string
  readonly name: string
  readonly restInfo: RestServerWire
  restVersion: string
  /** A word of semantics.md b.2. */
  status: string
  /** Not listed before this moment, and without a status for a moment longer: reads lag writes (recordings README 5). */
  readonly listedAtMs: number
  /** Kubernetes' own id of the cluster it runs in; the API never shows it. */
  readonly kubeUid: string
  failedPings: number
  /** Revision of the federal rules it last applied. */
  revision: number
}

/** What a managed cluster knows of its federation. */
export interface JoinedState {
  readonly id: string
  readonly masterId: string
  readonly masterName: string
  readonly master: RestServerWire
  /** Its own status in its own eyes: `joined` for ever, `kicked` when it learns so (recordings README 12, 14). */
  ownStatus: string
  masterStatus: string
  /** `fed_role` is still "" before this moment (recordings README 5). */
  readonly visibleAtMs: number
}

export interface FederationState {
  role: '' | 'master' | 'joint'
  localRestInfo: RestServerWire
  useProxy: string
  deployRepoScanData: boolean
  pingIntervalMin: number
  pollIntervalMin: number
  /** Primary only. */
  masterId: string
  ticketSecret: string
  members: MemberState[]
  /** Counts federal edits; members that applied an older one are out of sync. */
  revision: number
  lastEditAtMs: number
  lastPingAtMs: number
  /** ConfigMap switch `allow_same_k8s_uid_rejoin`: a rebuilt cluster takes the place of its old entry. */
  allowsRejoin: boolean
  /** Managed only. */
  joined: JoinedState | null
  /** Virtual ms until which a former federation is being tidied up. */
  tidyUntilMs: number
  /** Virtual ms of the next poll of the primary. */
  nextPollAtMs: number
}

/** How one controller misbehaves on purpose. Set by scenarios and tests, see world/World.ts. */
export interface FaultState {
  /** Nothing reaches it: neither other clusters nor its own console. */
  down: boolean
  /** Other clusters cannot reach its REST address; its own console and its polling of the primary still work. */
  inboundBlocked: boolean
  /** As `inboundBlocked`, but coming and going: reachable for `upMs`, then not for `downMs`, and so on by the clock. */
  flapping: { upMs: number; downMs: number } | null
  /** What stands before its ports ends TLS itself: other clusters get no further than the handshake. */
  tlsEnded: boolean
  /** Virtual ms every answer takes; other clusters give up after ten seconds. */
  latencyMs: number
  /** A rolling upgrade is under way: a primary takes no joins (426/39), a member gets no federal rules. */
  upgrading: boolean
  /** Its store takes no more members: joins end in 500/39. */
  storeBroken: boolean
  /** Its federation port still answers although it leads nobody: joins end in 400/4. */
  federationPortOpen: boolean
  /** What it makes of the commands of its primary, when not what it should. */
  commands: 'unknown_cmd' | 'req_error' | null
  /** It does not let its primary sign in: forwarded calls are 500/37. */
  refusesPrimary: boolean
  /** How long it tidies up after a federation has ended for it; until then promote and join are 400/4. */
  cleanUpMs: number
  /** Its clock minus the world's, in ms. */
  clockSkewMs: number
  /** Groups and registries of a former federation that could not be removed: promote and join answer 428/4. */
  leftovers: string[]
  /** Imports of policy files begin and never get on. */
  importsHang: boolean
  /** Next answers by `METHOD /path`, replacing the real one, to its own console and through the primary alike. */
  answers: { route: string; status: number; body: string; contentType: string; times: number }[]
}

/** Where policy files are pushed to (`RESTRemoteRepository`), with what has arrived there. */
export interface RemoteRepositoryState {
  /** Always `default`. */
  readonly nickname: string
  readonly provider: 'github' | 'azure devops'
  readonly comment: string
  readonly enable: boolean
  /** Fields of the provider's own object; its secrets are never kept. */
  readonly configuration: Readonly<Record<string, string>>
  /** By path. */
  readonly files: Record<string, { readonly comment: string; readonly text: string }>
}

/** Everything one simulated controller knows. Plain JSON, so the browser host can save and restore a world. */
export interface ControllerState {
  clusterName: string
  /** NeuVector version of the controllers, `5.6.0`. */
  version: string
  /** Version token (semantics.md b.11). */
  fedVersion: string
  /** Kubernetes' own id of the cluster; survives a new installation of NeuVector. */
  readonly kubeUid: string
  eulaAccepted: boolean
  bootstrapPasswordCommand: string
  httpsProxyEnabled: boolean
  passwordProfile: PasswordProfile
  users: UserState[]
  apiKeys: ApiKeyState[]
  /** Custom roles by name. */
  roles: Record<string, CustomRole>
  /** By token. */
  sessions: Record<string, SessionState>
  /** SAML and OIDC servers, in the order they were made. */
  tokenServers: TokenServerState[]
  /** `state` values given to OIDC servers that may still come back. */
  oidcStates: OidcStateState[]
  rancher: RancherState
  /** `<token> <cluster id>` of forwarding sessions that were signed out on the member (recordings README 16). */
  closedForwards: string[]
  federation: FederationState
  inventory: InventoryState
  policy: PolicyState
  remoteRepositories: RemoteRepositoryState[]
  scanning: ScanningState
  registries: RegistriesState
  faults: FaultState
}
