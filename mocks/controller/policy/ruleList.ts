import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import { notFound, RestError, wrongFormat } from '../RestError.ts'
import type { Scope } from './access.ts'

/** Ids by kind (semantics.md c.2); the same number is never used in two of them. */
const ID_RANGES = { fed: [100_001, 109_999], local: [1, 9_999] } as const

const isGround = (rule: PolicyRuleWire) => rule.cfg_type === 'ground'

/** Whether an id sent by a client may be used for a new rule of this scope. */
export function requireOwnRange(id: number, scope: Scope): void {
  const [low, high] = ID_RANGES[scope]
  if (id >= low && id <= high) return
  throw wrongFormat(
    scope === 'fed'
      ? 'ID is reserved for federal rule. Use ID between 100000 and 110000.'
      : 'ID is reserved for learned, federal or ground rule. Use ID between 1 and 10000.',
  )
}

/** The next free id: one above the highest in use, or the first hole when the range is used up. */
export function allocateId(taken: ReadonlySet<number>, scope: Scope): number {
  const [low, high] = ID_RANGES[scope]
  const highest = [...taken].reduce((max, id) => (id >= low && id <= high ? Math.max(max, id) : max), low - 1)
  if (highest < high) return highest + 1
  for (let id = low; id <= high; id += 1) if (!taken.has(id)) return id
  throw new RestError(400, 6, 'Rule ID is used up')
}

/**
 * Puts a block of rules into a list by `after`: absent or null = end, 0 = top, n = behind rule n, −n = in front of it,
 * always within the zone of the scope: CRD rules stay first (semantics.md c.2, c.3). Unknown ids are 404/7.
 * @param others rules of the other scope, whose ids are known but lie outside the zone
 */
export function inserted(
  list: readonly PolicyRuleWire[],
  block: readonly PolicyRuleWire[],
  after: unknown,
  others: readonly PolicyRuleWire[],
): PolicyRuleWire[] {
  const top = list.filter(isGround).length
  const at = Math.min(Math.max(position(list, after, others), top), list.length)
  return [...list.slice(0, at), ...block, ...list.slice(at)]
}

function position(
  list: readonly PolicyRuleWire[],
  after: unknown,
  others: readonly PolicyRuleWire[],
): number {
  if (after === undefined || after === null) return list.length
  if (typeof after !== 'number' || !Number.isInteger(after)) throw wrongFormat()
  if (after === 0) return 0
  const id = Math.abs(after)
  const index = list.findIndex((rule) => rule.id === id)
  if (index >= 0) return after > 0 ? index + 1 : index
  if (others.some((rule) => rule.id === id)) return 0
  throw notFound()
}

/** Moves one rule; undefined when it cannot be moved, which the controller answers with two JSON documents. */
export function moved(
  list: readonly PolicyRuleWire[],
  id: number,
  after: unknown,
  others: readonly PolicyRuleWire[],
): PolicyRuleWire[] | undefined {
  const rule = list.find((each) => each.id === id)
  if (!rule || isGround(rule)) return undefined
  if (typeof after === 'number' && Math.abs(after) === id) return [...list]
  const rest = list.filter((each) => each.id !== id)
  return inserted(rest, [rule], after, others)
}
