import type { PermissionWire, UserWire } from '../../src/domain/auth/api/schema.ts'
import type { RestServerWire } from '../../src/domain/federation/api/schema.ts'
import type { InventoryState } from './InventoryState.ts'
import type { PasswordProfile } from './passwordProfile.ts'
import type { PolicyState } from './PolicyState.ts'
import type { RancherState } from './rancher.ts'
import type { OidcStateState, TokenServerState } from './TokenServerState.ts'

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
  /** Not listed before this moment: reads lag writes after a join (recordings README 5). */
  readonly listedAtMs: number
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
  /** Managed only. */
  joined: JoinedState | null
  /** Virtual ms of the next poll of the primary. */
  nextPollAtMs: number
}

/** How one controller misbehaves on purpose. Set by scenarios and tests, see world/World.ts. */
export interface FaultState {
  /** Nothing reaches it: neither other clusters nor its own console. */
  down: boolean
  /** Other clusters cannot reach its REST address; its own console and its polling of the primary still work. */
  inboundBlocked: boolean
  /** Virtual ms every answer takes. */
  latencyMs: number
  /** Its clock minus the world's, in ms. */
  clockSkewMs: number
  /** Groups and registries of a former federation that could not be removed: promote and join answer 428/4. */
  leftovers: string[]
  /** Next answers by `METHOD /path`, replacing the real one: a number is a bare HTTP status. */
  answers: { route: string; status: number; body: string; contentType: string; times: number }[]
}

/** Everything one simulated controller knows. Plain JSON, so the browser host can save and restore a world. */
export interface ControllerState {
  clusterName: string
  /** NeuVector version of the controllers, `5.6.0`. */
  version: string
  /** Version token (semantics.md b.11). */
  fedVersion: string
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
  faults: FaultState
}
