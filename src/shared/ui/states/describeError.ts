import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import type { MessageKey } from '~/shared/i18n/defineMessages'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from '../messages'

type Words = (typeof messages)['en']
type Key = MessageKey<Words>

/** Was the failed request a look at something, or an attempt to change it? The honest words differ. */
export type Attempt = 'read' | 'change'

export interface ErrorDescription {
  readonly title: string
  readonly text: string
  /** The title already says what is wrong, so a page's own "Registries could not be read" leads the text instead. */
  readonly titleIsCause: boolean
}

interface Context {
  readonly clusterName?: string | undefined
  readonly attempt?: Attempt | undefined
}

type Pair = readonly [title: Key, text: Key]

const readWords: Readonly<Partial<Record<ApiErrorKind, Pair>>> = {
  unauthenticated: ['signedOutTitle', 'signedOutText'],
  'not-found': ['notFoundTitle', 'notFoundText'],
  conflict: ['conflictTitle', 'conflictText'],
  'invalid-input': ['invalidInputTitle', 'invalidInputText'],
  'weak-password': ['weakPasswordTitle', 'weakPasswordText'],
  blocked: ['blockedTitle', 'blockedText'],
  'password-expired': ['passwordExpiredTitle', 'passwordExpiredText'],
  busy: ['busyTitle', 'busyText'],
  'cluster-unreachable': ['unreachableTitle', 'unreachableText'],
  'cluster-auth': ['clusterAuthTitle', 'clusterAuthText'],
  'version-mismatch': ['versionTitle', 'versionText'],
  unsupported: ['unsupportedTitle', 'unsupportedText'],
  network: ['networkTitle', 'networkText'],
  timeout: ['timeoutTitle', 'timeoutText'],
  'invalid-response': ['invalidTitle', 'invalidText'],
  forbidden: ['forbiddenTitle', 'forbiddenText'],
}

const changeWords: typeof readWords = {
  forbidden: ['failedForbiddenTitle', 'forbiddenText'],
  network: ['networkTitle', 'failedNetworkText'],
  timeout: ['failedTimeoutTitle', 'failedTimeoutText'],
  'invalid-response': ['invalidTitle', 'failedInvalidText'],
}

/** Wordings for when the caller does not know the cluster's name, where "The controller" would read wrong. */
const unnamed: Readonly<Partial<Record<Key, Key>>> = {
  forbiddenText: 'forbiddenTextHere',
  unreachableTitle: 'unreachableTitleUnnamed',
  clusterAuthTitle: 'clusterAuthTitleUnnamed',
  versionText: 'versionTextUnnamed',
  notFoundText: 'notFoundTextHere',
}

function genericWords(attempt: Attempt, status: number | undefined): Pair {
  if (attempt === 'change') return ['failedTitle', status === undefined ? 'failedTextNoStatus' : 'failedText']
  return ['errorTitle', status === undefined ? 'errorTextNoStatus' : 'errorText']
}

/**
 * What a failed request means, in plain words, from `ApiError.kind` alone; the controller's own message belongs into
 * the details (docs/decisions/007). An error that is no ApiError is a bug of the console and says so.
 */
export function describeError(
  t: Translate<Words>,
  error: unknown,
  { clusterName, attempt = 'read' }: Context = {},
): ErrorDescription {
  if (!(error instanceof ApiError)) {
    return { title: t('crashTitle'), text: t('crashText'), titleIsCause: false }
  }
  const known = (attempt === 'change' ? changeWords[error.kind] : undefined) ?? readWords[error.kind]
  const [title, text] = known ?? genericWords(attempt, error.status)
  const values = { cluster: clusterName ?? t('controller'), status: error.status ?? '' }
  const say = (key: Key) => t(clusterName === undefined ? (unnamed[key] ?? key) : key, values)
  return { title: say(title), text: say(text), titleIsCause: known !== undefined }
}
