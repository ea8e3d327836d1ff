import type { PolicyRuleWire } from '../api/schema'
import { mergeDraft } from './mergeDraft'
import { sameContent } from './ruleContent'
import { editDraft, type RuleDraft } from './ruleDraft'

/**
 * What is left of a draft after a save that stopped on its way, or whose end is not known: rules that are there now and
 * were not before, with the content of an added one, are that one.
 * @param before the rules the save started from
 * @param now the rules as they are stored after it
 */
export function settleDraft(
  draft: RuleDraft,
  before: readonly PolicyRuleWire[],
  now: readonly PolicyRuleWire[],
  readAtMs: number,
): RuleDraft {
  const known = new Set(before.map(({ id }) => id))
  const arrived = now.filter(({ id }) => !known.has(id))
  let left = draft
  for (const [key, content] of Object.entries(draft.added)) {
    const index = arrived.findIndex((rule) => sameContent(rule, content))
    if (index < 0) continue
    arrived.splice(index, 1)
    left = editDraft(left, { type: 'revert', key })
  }
  return mergeDraft(left, now, readAtMs).draft
}
