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
  | 'tidying'
  | 'notPrimary'
  | 'leftovers'
  | 'primarySilent'
  | 'primaryRefuses'
  | 'primaryUnknown'
  | 'tlsBroken'
  | 'primaryTrouble'
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
  | 'hostName'
  | 'primaryEvents'
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

/** Everything before the first step went well; what came of the second is not known. */
const reached: JoinSteps = { reach: 'passed', accept: 'unknown', callBack: 'unknown', managed: 'waiting' }
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
  tidying: { steps: nothingHappened, fields: [], checks: ['cleanUp'] },
  notPrimary: {
    steps: failedAt('accept'),
    fields: primaryAddress,
    checks: ['isPrimary', 'primaryAddress'],
  },
  leftovers: { steps: nothingHappened, fields: [], checks: ['removeLeftovers'] },
  primarySilent: {
    steps: failedAt('reach'),
    fields: primaryAddress,
    checks: ['primaryFirewall', 'primaryAddress', 'primaryListens'],
  },
  primaryRefuses: {
    steps: failedAt('reach'),
    fields: primaryAddress,
    checks: ['primaryListens', 'isPrimary', 'portIsFederation'],
  },
  primaryUnknown: {
    steps: failedAt('reach'),
    fields: ['primaryServer'],
    checks: ['hostName', 'primaryAddress'],
  },
  tlsBroken: {
    steps: failedAt('reach'),
    fields: primaryAddress,
    checks: ['tlsThrough', 'portIsFederation', 'clocks'],
  },
  primaryTrouble: { steps: reached, fields: [], checks: ['primaryEvents'] },
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
 * 13. The numbers decide; `roleAfter` tells apart two meanings of 400/4.
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
  if (byAnswer === 'notAllowed') return whyNotAllowed(error, roleAfter)
  if (byAnswer === 'primarySilent') return whyNotReached(error)
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
 * The one place where the text of an answer decides. One number stands for several rows of semantics.md b.7, which need
 * different people to do different things; a text nobody knows leads to the general advice of the number.
 */
const TEXTS: readonly (readonly [pattern: RegExp, kind: JoinFailureKind])[] = [
  // Only once it is connected does Go's HTTP client await headers: the primary took the call, and was most likely still
  // waiting for this cluster's address when the ten seconds were over (semantics.md b.7, inferred).
  [/awaiting headers/, 'noAnswerInTime'],
  [/no such host/, 'primaryUnknown'],
  [/connection refused/, 'primaryRefuses'],
  [/\b(tls|x509):/, 'tlsBroken'],
]

/** 500/39: this cluster did not get through, or the primary did not get on. What is relayed has the number's own text. */
function whyNotReached(error: ApiError): JoinFailureKind {
  if (isGeneric(error)) return 'primaryTrouble'
  return TEXTS.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'primarySilent'
}

/** 400/4: of this cluster because it is in a federation or tidies up after one, or of the other one that leads none. */
function whyNotAllowed(error: ApiError, roleAfter: FederationRole | undefined): JoinFailureKind {
  if (isMember(roleAfter)) return 'alreadyMember'
  if (roleAfter === undefined) return 'notAllowed'
  return isGeneric(error) ? 'notPrimary' : 'tidying'
}

/** `message` repeats `error`: the handler had no more to say, as with everything the primary answers (semantics.md b.7). */
function isGeneric({ body, message }: ApiError): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && body.error === message
}

/** The names in the answer 428/4, whose message is a list with commas. */
export const leftoverNames = (error: unknown): readonly string[] =>
  error instanceof ApiError && error.status === 428
    ? error.message
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : []
