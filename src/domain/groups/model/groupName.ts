import { objectNameProblem, type ObjectNameProblem } from '~/domain/policy/model/objectName'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'

const RESERVED = ['external', 'nodes', 'containers', 'fed.nodes', 'fed.containers', 'fed.external']

export type NameProblem = ObjectNameProblem | 'reserved'

/**
 * Why a new group cannot have this name. A local group called `fed.…` is not refused by the controller and stops a later
 * promotion; it is refused here (semantics.md z.28, recordings README 11).
 */
export function nameProblem(
  name: string,
  scope: PolicyScope,
  taken: ReadonlySet<string>,
): NameProblem | undefined {
  const problem = objectNameProblem(name, scope, taken)
  if (problem !== undefined && problem !== 'taken') return problem
  return RESERVED.includes(name) || /^(nv\.|Host:|Workload:)/.test(name) ? 'reserved' : problem
}
