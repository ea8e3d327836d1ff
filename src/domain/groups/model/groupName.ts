import type { PolicyScope } from '~/domain/policy/PolicyTarget'

/** isObjectNameValid (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const RESERVED = ['external', 'nodes', 'containers', 'fed.nodes', 'fed.containers', 'fed.external']
const MAX_LENGTH = 256

export type NameProblem = 'empty' | 'characters' | 'long' | 'reserved' | 'needs-fed' | 'only-fed' | 'taken'

/**
 * Why a new group cannot have this name. A local group called `fed.…` is not refused by the controller and stops a later
 * promotion; it is refused here (semantics.md z.28, recordings README 11).
 */
export function nameProblem(
  name: string,
  scope: PolicyScope,
  taken: ReadonlySet<string>,
): NameProblem | undefined {
  if (name === '' || name === 'fed.') return 'empty'
  if (scope === 'fed' && !name.startsWith('fed.')) return 'needs-fed'
  if (scope === 'local' && name.startsWith('fed.')) return 'only-fed'
  if (RESERVED.includes(name) || /^(nv\.|Host:|Workload:)/.test(name)) return 'reserved'
  if (!OBJECT_NAME.test(name)) return 'characters'
  if (name.length > MAX_LENGTH) return 'long'
  return taken.has(name) ? 'taken' : undefined
}
