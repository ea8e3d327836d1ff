import type { PolicyScope } from '../PolicyTarget'

/** isObjectNameValid (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const MAX_LENGTH = 256

export const isObjectName = (name: string) => OBJECT_NAME.test(name)

export type ObjectNameProblem = 'empty' | 'characters' | 'long' | 'needs-fed' | 'only-fed' | 'taken'

/** Why a new object of policy cannot have this name. Federated ones, and only they, begin with `fed.` (semantics.md c.1). */
export function objectNameProblem(
  name: string,
  scope: PolicyScope,
  taken: ReadonlySet<string>,
): ObjectNameProblem | undefined {
  if (name === '' || name === 'fed.') return 'empty'
  if (scope === 'fed' && !name.startsWith('fed.')) return 'needs-fed'
  if (scope === 'local' && name.startsWith('fed.')) return 'only-fed'
  if (!isObjectName(name)) return 'characters'
  if (name.length > MAX_LENGTH) return 'long'
  return taken.has(name) ? 'taken' : undefined
}
