/** What went wrong, in the terms the UI branches on. UI code never looks at message text. */
export type ApiErrorKind =
  | 'unauthenticated' // our own session is gone: sign in again
  | 'forbidden'
  | 'not-found'
  | 'conflict' // name taken, object in use, somebody else was faster
  | 'invalid-input'
  | 'weak-password'
  | 'blocked' // the account is temporarily locked
  | 'password-expired'
  | 'busy' // try again in a moment
  | 'cluster-unreachable' // the primary cannot reach the managed cluster
  | 'cluster-auth' // the managed cluster refuses the primary's ticket, our own session is fine
  | 'version-mismatch'
  | 'unsupported'
  | 'network' // no answer from the console's own server
  | 'timeout'
  | 'invalid-response' // an answer that is not what the API promises
  | 'server'

export interface ApiErrorDetails {
  readonly kind: ApiErrorKind
  /** The controller's own text (`message` of its error body), shown only in a disclosure. */
  readonly message: string
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined
  /** The controller's number from `shared/api/semantics.md` 0.6. */
  readonly code?: number | undefined
  /** Which cluster the request was for: `local` or a managed cluster's id. */
  readonly clusterId?: string | undefined
  /** `GET /v1/controller`: verb and path as asked, without host and query. */
  readonly request?: string | undefined
  /** Finds the request in the gateway's log. */
  readonly requestId?: string | undefined
  /** The error body as it came, for the few answers that carry more (`password_profile_basic`, `read_only_rule_ids`). */
  readonly body?: unknown
}

/** Every failed request of the console ends in one of these (docs/decisions/007). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  readonly status: number | undefined
  readonly code: number | undefined
  readonly clusterId: string | undefined
  readonly request: string | undefined
  readonly requestId: string | undefined
  readonly body: unknown

  constructor(details: ApiErrorDetails) {
    super(details.message)
    this.kind = details.kind
    this.status = details.status
    this.code = details.code
    this.clusterId = details.clusterId
    this.request = details.request
    this.requestId = details.requestId
    this.body = details.body
  }
}
