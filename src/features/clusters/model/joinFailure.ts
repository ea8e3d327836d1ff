import type { FederationRole } from '~/domain/federation/model/membership'
import { ApiError } from '~/shared/api/ApiError'

/** What a join goes through, in order (semantics.md b.7). */
export const JOIN_STEPS = ['reach', 'accept', 'callBack', 'managed'] as const
export type JoinStep = (typeof JOIN_STEPS)[number]
export type StepState = 'passed' | 'failed' | 'running' | 'waiting' | 'unknown'
export type JoinSteps = Readonly<Record<JoinStep, StepState>>

/** Fields of the join form that a refusal can be about. */
export type JoinField = 'token' | 'primaryServer' | 'primaryPort' | 'name' | 'server' | 'port'

/** Every way a join can fail, as the person has to think of it. */
export type JoinFailureKind =
  | 'malformed'
  | 'notAdministrator'
  | 'alreadyMember'
  | 'notAllowed'
  | 'leftovers'
  | 'primarySilent'
  | 'noAnswerInTime'
  | 'notFederationPort'
  | 'nameTaken'
  | 'primaryOlder'
  | 'memberOlder'
  | 'primaryUpgrading'
  | 'tokenRefused'
  | 'noWayBack'
  | 'outcomeUnknown'
  | 'other'

/** What to tell about a failed join; the words are in the feature's messages under `failure.<kind>` and `check.<id>`. */
export interface JoinFailure {
  readonly kind: JoinFailureKind
  readonly steps: JoinSteps
  /** Marked in the form. */
  readonly fields: readonly JoinField[]
  /** What to look at, most likely first. */
  readonly checks: readonly JoinCheck[]
}

export type JoinCheck =
  | 'copyToken'
  | 'newToken'
  | 'clocks'
  | 'samePrimary'
  | 'primaryAddress'
  | 'primaryFirewall'
  | 'primaryListens'
  | 'tlsThrough'
  | 'portIsFederation'
  | 'isPrimary'
  | 'cleanUp'
  | 'removeLeftovers'
  | 'otherName'
  | 'removeOldEntry'
  | 'upgradePrimary'
  | 'upgradeThis'
  | 'waitUpgrade'
  | 'workerExposed'
  | 'workerFirewall'
  | 'ownTls'
  | 'silentWayBack'
  | 'askAdministrator'
  | 'lookAtRole'
  | 'readMessage'

const nothingHappened: JoinSteps = {
  reach: 'waiting',
  accept: 'waiting',
  callBack: 'waiting',
  managed: 'waiting',
}
const allUnknown: JoinSteps = { reach: 'unknown', accept: 'unknown', callBack: 'unknown', managed: 'unknown' }

/** The steps when this one failed: those before it passed, those after it were never tried. */
function failedAt(step: JoinStep): JoinSteps {
  const at = JOIN_STEPS.indexOf(step)
  const states = JOIN_STEPS.map((name, index) => {
    const state: StepState = index < at ? 'passed' : index === at ? 'failed' : 'waiting'
    return [name, state] as const
  })
  return { ...nothingHappened, ...Object.fromEntries(states) }
}

type Entry = Omit<JoinFailure, 'kind'>

const primaryAddress: readonly JoinField[] = ['primaryServer', 'primaryPort']
const ownAddress: readonly JoinField[] = ['server', 'port']

const ENTRIES: Readonly<Record<JoinFailureKind, Entry>> = {
  malformed: { steps: nothingHappened, fields: ['token'], checks: ['copyToken', 'newToken'] },
  notAdministrator: { steps: nothingHappened, fields: [], checks: ['askAdministrator'] },
  alreadyMember: { steps: nothingHappened, fields: [], checks: ['lookAtRole'] },
  notAllowed: { steps: allUnknown, fields: [], checks: ['cleanUp', 'isPrimary'] },
  leftovers: { steps: nothingHappened, fields: [], checks: ['removeLeftovers'] },
  primarySilent: {
    steps: failedAt('reach'),
    fields: primaryAddress,
    checks: ['primaryAddress', 'primaryListens', 'primaryFirewall', 'tlsThrough'],
  },
  noAnswerInTime: {
    steps: { reach: 'passed', accept: 'unknown', callBack: 'failed', managed: 'waiting' },
    fields: ownAddress,
    checks: ['silentWayBack', 'workerExposed', 'workerFirewall'],
  },
  notFederationPort: {
    steps: failedAt('reach'),
    fields: ['primaryPort'],
    checks: ['portIsFederation', 'primaryAddress'],
  },
  nameTaken: { steps: failedAt('accept'), fields: ['name'], checks: ['otherName', 'removeOldEntry'] },
  primaryOlder: { steps: failedAt('accept'), fields: [], checks: ['upgradePrimary'] },
  memberOlder: { steps: failedAt('accept'), fields: [], checks: ['upgradeThis'] },
  primaryUpgrading: { steps: failedAt('accept'), fields: [], checks: ['waitUpgrade'] },
  tokenRefused: {
    steps: failedAt('accept'),
    fields: ['token'],
    checks: ['newToken', 'samePrimary', 'clocks'],
  },
  noWayBack: {
    steps: failedAt('callBack'),
    fields: ownAddress,
    checks: ['workerExposed', 'workerFirewall', 'ownTls'],
  },
  outcomeUnknown: { steps: allUnknown, fields: [], checks: ['lookAtRole'] },
  other: { steps: allUnknown, fields: [], checks: ['readMessage'] },
}

/**
 * Explains a failed join: controller/rest/federation.go handlerJoinFed, row by row as in semantics.md b.7 and recording
 * 13. The numbers decide; `roleAfter` tells apart the two meanings of 400/4.
 * @param roleAfter role of this cluster as read after the failure; undefined when that could not be read
 */
export function joinFailure(error: unknown, roleAfter: FederationRole | undefined): JoinFailure {
  const kind = failureKind(error, roleAfter)
  return { kind, ...ENTRIES[kind] }
}

function failureKind(error: unknown, roleAfter: FederationRole | undefined): JoinFailureKind {
  if (!(error instanceof ApiError)) return 'other'
  const { kind, status, code } = error
  if (status === undefined || kind === 'invalid-response') return 'outcomeUnknown'
  const byAnswer = KIND_BY_ANSWER[`${status}/${code ?? ''}`]
  if (byAnswer === 'notAllowed' && isMember(roleAfter)) return 'alreadyMember'
  if (byAnswer === 'primarySilent' && waitedForTheWayBack(error)) return 'noAnswerInTime'
  if (byAnswer) return byAnswer
  if (kind === 'forbidden') return 'notAdministrator'
  if (status === 428) return 'leftovers'
  // What stands between browser and controller gave up waiting; the controller may still be at it.
  return status === 502 || status === 503 || status === 504 ? 'outcomeUnknown' : 'other'
}

const isMember = (role: FederationRole | undefined) => role === 'managed' || role === 'primary'

/** `status/code` of the answer. */
const KIND_BY_ANSWER: Readonly<Partial<Record<string, JoinFailureKind>>> = {
  '400/6': 'malformed',
  '403/25': 'notAdministrator',
  '400/4': 'notAllowed',
  '428/4': 'leftovers',
  '500/39': 'primarySilent',
  '404/1': 'notFederationPort',
  '409/41': 'nameTaken',
  '426/42': 'primaryOlder',
  '426/43': 'memberOlder',
  '426/39': 'primaryUpgrading',
  '417/39': 'tokenRefused',
  '400/40': 'noWayBack',
}

/**
 * Go's HTTP client says "awaiting headers" only once it is connected: the primary took the call, and was most likely
 * still waiting for this cluster's address when the ten seconds were over (semantics.md b.7, inferred). The number is
 * the same as for a primary that cannot be reached at all, so here, and only here, the text decides.
 */
const waitedForTheWayBack = ({ message }: ApiError) => message.includes('awaiting headers')

/** The names in the answer 428/4, whose message is a list with commas. */
export const leftoverNames = (error: unknown): readonly string[] =>
  error instanceof ApiError && error.status === 428
    ? error.message
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : []
