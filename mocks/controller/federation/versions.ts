import type { Controller } from '../Controller.ts'

/** Version tokens of federation compatibility, oldest first (semantics.md b.11). */
const TOKENS = [
  { token: '28ea479c', from: [5, 1, 0] },
  { token: 'G7B5S135', from: [5, 4, 3] },
  { token: '94444768', from: [5, 4, 5] },
  { token: 'BB38FD65', from: [5, 6, 0] },
] as const

/** The token of a NeuVector version such as `5.4.4`. */
export function fedVersionOf(version: string): string {
  const parts = version.split('.').map(Number)
  const found = TOKENS.findLast(({ from }) => compare(parts, from) >= 0)
  return (found ?? TOKENS[0]).token
}

/** Negative: a is older than b. Unknown tokens count as newest. */
export function compareFedVersions(a: string, b: string): number {
  return rank(a) - rank(b)
}

/** How the primary sees a member whose version token differs from its own; undefined when they are the same (b.11). */
export function versionStatus(
  primary: Controller,
  member: Controller,
): 'joint_upgrade_required' | 'joint_version_too_new' | undefined {
  const skew = compareFedVersions(primary.state.fedVersion, member.state.fedVersion)
  if (skew === 0) return undefined
  return skew > 0 ? 'joint_upgrade_required' : 'joint_version_too_new'
}

const rank = (token: string) => {
  const index = TOKENS.findIndex((entry) => entry.token === token)
  return index === -1 ? TOKENS.length : index
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const index of [0, 1, 2]) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
