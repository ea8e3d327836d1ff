import type { PolicyScope } from '../PolicyTarget'

/** Where an object comes from (`cfg_type`, semantics.md c.1). */
export const ORIGINS = ['federal', 'user_created', 'learned', 'ground', 'system_defined'] as const
export type Origin = (typeof ORIGINS)[number]

export function originOf({ cfg_type: cfgType }: { readonly cfg_type: string }): Origin | undefined {
  return ORIGINS.find((origin) => origin === cfgType)
}

/** The origin of what people make in a scope. */
export const cfgTypeOf = (scope: PolicyScope) => (scope === 'fed' ? 'federal' : 'user_created')

/** Why an object is read-only because of where it comes from; undefined when it is not. */
export type OriginObstacle = 'federated' | 'crd' | 'learned' | 'system'

/**
 * Federated objects are read-only everywhere but on the pages of the federated policy. The controller refuses most such
 * edits on a member, and forgets to for response rules and DLP/WAF sensors: those are closed here (semantics.md c.1,
 * z.10).
 */
export function originObstacle(
  object: { readonly cfg_type: string },
  scope: PolicyScope,
): OriginObstacle | undefined {
  switch (originOf(object)) {
    case 'federal':
      return scope === 'fed' ? undefined : 'federated'
    case 'ground':
      return 'crd'
    case 'learned':
      return 'learned'
    case 'system_defined':
      return 'system'
    default:
      return undefined
  }
}
