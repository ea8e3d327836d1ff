import { coversPorts } from './ports'
import type { RuleContent } from './ruleContent'

/** A rule that never decides anything, because an earlier one always matches first. */
export interface Shadowed<Key> {
  readonly key: Key
  readonly by: Key
  /** Both have the same effect on the same traffic. */
  readonly isDuplicate: boolean
}

/** Groups that stand for every container: a rule for them covers a rule for one of them. */
const EVERY_CONTAINER = ['containers', 'fed.containers']

/**
 * Rules that are switched on and covered whole by an earlier one. Only what follows from the rules themselves: members
 * of groups are not compared, so that two groups count as different.
 */
export function findShadowed<Key>(
  rules: readonly { readonly key: Key; readonly content: RuleContent }[],
): readonly Shadowed<Key>[] {
  const active = rules.filter(({ content }) => !content.disable)
  const earlier = new Map<string, { readonly key: Key; readonly content: RuleContent }[]>()
  const found: Shadowed<Key>[] = []
  for (const rule of active) {
    const { from, to } = rule.content
    const ends = [from, ...EVERY_CONTAINER].flatMap((a) => [to, ...EVERY_CONTAINER].map((b) => `${a}→${b}`))
    const candidates = ends.flatMap((pair) => earlier.get(pair) ?? [])
    const by = candidates.find(({ content }) => coversContent(content, rule.content))
    if (by) found.push({ key: rule.key, by: by.key, isDuplicate: by.content.action === rule.content.action })
    const pair = `${from}→${to}`
    const list = earlier.get(pair)
    if (list) list.push(rule)
    else earlier.set(pair, [rule])
  }
  return found
}

function coversContent(outer: RuleContent, inner: RuleContent): boolean {
  return coversEnd(outer.from, inner.from) && coversEnd(outer.to, inner.to) && coversTraffic(outer, inner)
}

const coversEnd = (outer: string, inner: string) =>
  outer === inner || (EVERY_CONTAINER.includes(outer) && !isOutside(inner))

/** Ends that are no containers. */
const isOutside = (end: string) => /^(external|nodes|fed\.nodes|Host:.*)$/.test(end)

function coversTraffic(outer: RuleContent, inner: RuleContent): boolean {
  const isAny = (names: readonly string[]) => names.length === 0 || names.includes('any')
  const coversApplications =
    isAny(outer.applications) ||
    (!isAny(inner.applications) && inner.applications.every((name) => outer.applications.includes(name)))
  return coversApplications && coversPorts(outer.ports, inner.ports)
}
