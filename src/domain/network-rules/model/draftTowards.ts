import type { PolicyRuleWire } from '../api/schema'
import { contentOf, sameContent, type RuleContent } from './ruleContent'
import { emptyDraft, keyOf, type RuleDraft, type RuleKey } from './ruleDraft'

/**
 * The draft that turns one list into another: how a save is undone (`now` is the list after it, `wanted` the one before).
 * Rules that are gone come back as new ones, because ids are given once.
 */
export function draftTowards(
  now: readonly PolicyRuleWire[],
  wanted: readonly PolicyRuleWire[],
  readAtMs: number,
): RuleDraft {
  const present = new Map(now.map((rule) => [keyOf(rule), rule]))
  const added: Record<RuleKey, RuleContent> = {}
  const changed: Record<RuleKey, RuleContent> = {}
  const originals: Record<RuleKey, RuleContent> = {}
  const wantedOrder = wanted.map((rule) => {
    const key = keyOf(rule)
    const stored = present.get(key)
    if (!stored) {
      const addedKey = `n${Object.keys(added).length + 1}`
      added[addedKey] = contentOf(rule)
      return addedKey
    }
    if (!sameContent(stored, rule)) {
      changed[key] = contentOf(rule)
      originals[key] = contentOf(stored)
    }
    return key
  })
  const kept = new Set(wantedOrder)
  const removed = now.filter((rule) => !kept.has(keyOf(rule)))
  for (const rule of removed) originals[keyOf(rule)] = contentOf(rule)
  return {
    ...emptyDraft(now, readAtMs),
    added,
    changed,
    originals,
    removed: removed.map(keyOf),
    order: withRemoved(now.map(keyOf), wantedOrder),
  }
}

/** The wanted order with what it leaves out behind the rule it stands behind now. */
function withRemoved(now: readonly RuleKey[], wanted: readonly RuleKey[]): readonly RuleKey[] {
  const kept = new Set(wanted)
  const top: RuleKey[] = []
  const followers = new Map<RuleKey, RuleKey[]>()
  let anchor: RuleKey | undefined
  for (const key of now) {
    if (kept.has(key)) anchor = key
    else if (anchor === undefined) top.push(key)
    else followers.set(anchor, [...(followers.get(anchor) ?? []), key])
  }
  return [...top, ...wanted.flatMap((key) => [key, ...(followers.get(key) ?? [])])]
}
