import { ApiError } from '~/shared/api/ApiError'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from '../messages'
import { redact } from '../redact'

export interface ErrorFact {
  readonly label: string
  readonly value: string
}

type T = Translate<(typeof messages)['en']>

/** `500, code 5`, `404` or "no answer". */
export function answerText(t: T, error: ApiError): string {
  if (error.status === undefined) return t('answerNone')
  if (error.code === undefined) return String(error.status)
  return t('answerCode', { status: error.status, code: error.code })
}

/** The technical side of an error for the Details disclosure and the clipboard. Redacted: it ends up in tickets. */
export function errorFacts(t: T, error: unknown): readonly ErrorFact[] {
  if (!(error instanceof ApiError)) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return [{ label: t('fieldError'), value: redact(text) }]
  }
  return [
    { label: t('fieldAnswer'), value: answerText(t, error) },
    ...(error.request === undefined ? [] : [{ label: t('fieldRequest'), value: redact(error.request) }]),
    ...(error.clusterId === undefined ? [] : [{ label: t('fieldCluster'), value: error.clusterId }]),
    ...(error.requestId === undefined ? [] : [{ label: t('fieldRequestId'), value: error.requestId }]),
    { label: t('fieldMessage'), value: redact(error.message) || t('noMessage') },
  ]
}

/** The facts as lines of text, for the clipboard. */
export function factsAsText(facts: readonly ErrorFact[]): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
}
