/**
 * Error numbers and texts of the controller (`controller/api/apis.go`, RESTErr*). `error` is constant per code;
 * `message` repeats it unless the handler says more.
 */
const TEXT = {
  1: 'URL not found',
  2: 'Method not allowed',
  3: 'Authentication failed',
  4: 'Operation not allowed',
  6: 'Request in wrong format',
  7: 'Object not found',
  9: 'Read from cluster failed',
  13: 'Duplicate name',
  14: 'Password is weak',
  15: 'Name in wrong format',
  16: 'Object in use',
  18: 'Failed to import',
  24: 'Cluster RPC error',
  25: 'Object access denied',
  26: 'Fail to scan repository',
  30: 'Admission control is not supported on this platform',
  36: 'Admission control is disabled',
  37: 'Authentication to the remote cluster failed',
  38: 'Request to the remote cluster failed',
  39: 'Federation operation failed',
  40: 'Managed cluster is unreachable from primary cluster',
  41: 'Another cluster with the same name already exists in the federation',
  42: 'Primary cluster needs to be upgraded',
  43: 'Managed cluster needs to be upgraded',
  46: 'Read-only rules',
  47: 'Temporarily blocked because of too many login failures',
  48: 'Password expired',
  49: 'Failed to promote rules',
  50: 'Platform authentication is disabled',
  52: 'Failed to export to remote repository',
  53: 'Invalid or expired query id',
  51: 'Rancher authentication failed',
} as const

export type RestErrorCode = keyof typeof TEXT

/** Thrown by a route; becomes the answer `{code, error, message, …extra}` with this HTTP status. */
export class RestError extends Error {
  readonly status: number
  readonly code: RestErrorCode
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: RestErrorCode,
    message?: string,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message ?? TEXT[code])
    this.status = status
    this.code = code
    this.extra = extra
  }

  toResponse(): Response {
    return Response.json(
      { code: this.code, error: TEXT[this.code], message: this.message, ...this.extra },
      { status: this.status, headers: { 'Cache-Control': 'no-cache' } },
    )
  }
}

export const unauthenticated = () => new RestError(401, 3)
export const accessDenied = () => new RestError(403, 25)
export const wrongFormat = (message?: string) => new RestError(400, 6, message)
export const notAllowed = (status = 400, message?: string) => new RestError(status, 4, message)
export const invalidName = (message?: string) => new RestError(400, 15, message)
export const duplicateName = (message: string) => new RestError(400, 13, message)
export const notFound = () => new RestError(404, 7)
export const urlNotFound = () => new RestError(404, 1)
export const methodNotAllowed = () => new RestError(405, 2)
