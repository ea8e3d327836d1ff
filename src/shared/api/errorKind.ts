import type { ApiErrorKind } from './ApiError'

/**
 * The controller's error numbers (semantics.md 0.6, `controller/api/apis.go` RESTErr*) as kinds. Numbers that depend on
 * the HTTP status (4, 6, 39) are left to it.
 */
const KIND_BY_CODE: Readonly<Record<number, ApiErrorKind>> = {
  1: 'unsupported',
  2: 'unsupported',
  3: 'unauthenticated',
  7: 'not-found',
  11: 'timeout',
  13: 'conflict',
  14: 'weak-password',
  15: 'invalid-input',
  16: 'conflict',
  19: 'busy',
  25: 'forbidden',
  37: 'cluster-auth',
  38: 'cluster-unreachable',
  40: 'cluster-unreachable',
  41: 'conflict',
  42: 'version-mismatch',
  43: 'version-mismatch',
  46: 'conflict',
  47: 'blocked',
  48: 'password-expired',
}

const KIND_BY_STATUS: Readonly<Record<number, ApiErrorKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  // Controllers before 5.4.1 said 408 for an expired session (style.md 1.3).
  408: 'unauthenticated',
  409: 'conflict',
  410: 'unauthenticated',
  426: 'version-mismatch',
  429: 'busy',
  502: 'network',
  503: 'busy',
  504: 'timeout',
}

/** Decides once what kind of failure an answer is; everything above branches on the result. */
export function errorKind(status: number, code: number | undefined): ApiErrorKind {
  const byCode = code === undefined ? undefined : KIND_BY_CODE[code]
  if (byCode) return byCode
  // 410 with code 6 is a job nobody knows any more (semantics.md c.5); alone it is a session that Rancher has ended.
  if (status === 410 && code === 6) return 'not-found'
  const byStatus = KIND_BY_STATUS[status]
  if (byStatus) return byStatus
  return status >= 500 ? 'server' : 'invalid-input'
}
