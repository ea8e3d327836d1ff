import { ApiError } from '~/shared/api/ApiError'

/** One reading in the file for support. */
export interface SupportAnswer {
  readonly path: string
  readonly body?: unknown
  /** Why there is no body. */
  readonly failed?: {
    readonly kind: string
    readonly status?: number | undefined
    readonly code?: number | undefined
  }
}

const MARK = '[…]'
/** The controller blanks its secrets; what a newer one forgets to blank is taken out here. */
const SECRET_NAME = /pass(word|wd|phrase)|secret|token|ticket|credential|cookie|api_?key|private|x509_cert/i

/** @param answer the body, or what was thrown instead of one */
export function describeAnswer(path: string, answer: unknown): SupportAnswer {
  if (answer instanceof ApiError) {
    const { kind, status, code } = answer
    return { path, failed: { kind, status, code } }
  }
  return { path, body: withoutSecrets(answer) }
}

/** A copy in which every text below a name that sounds like a secret is marked. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAME.test(name) && typeof inner === 'string' && inner !== '' ? MARK : withoutSecrets(inner),
    ]),
  )
}
