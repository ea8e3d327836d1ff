import { SessionDoesNotLastError } from '~/domain/auth/silentSignIn'
import { ApiError } from '~/shared/api/ApiError'

/** Why Rancher's sign-in does not get somebody in (semantics.md a.1, a.5). */
export type RancherRefusal =
  /** 401/50: NeuVector does not take people from Rancher. */
  | 'disabled'
  /** 401/51: Rancher does not accept its own cookie any more. */
  | 'rancher-expired'
  /** 401/3: there is no cookie of Rancher at all. */
  | 'no-rancher'
  /** 410: Rancher does not know the person any more, or its roles give nothing here. */
  | 'no-role'
  | 'blocked'
  | 'password-expired'
  /** It works, but does not last. */
  | 'loop'
  /** Not a refusal: no usable answer. The usual words of errors say it best. */
  | 'failed'

const BY_CODE: Readonly<Record<number, RancherRefusal>> = {
  47: 'blocked',
  48: 'password-expired',
  50: 'disabled',
  51: 'rancher-expired',
}

export function toRancherRefusal(error: unknown): RancherRefusal {
  if (error instanceof SessionDoesNotLastError) return 'loop'
  if (!(error instanceof ApiError)) return 'failed'
  if (error.status === 410) return 'no-role'
  const byCode = BY_CODE[error.code ?? 0]
  return byCode ?? (error.status === 401 ? 'no-rancher' : 'failed')
}
