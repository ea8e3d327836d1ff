import { originObstacle, type OriginObstacle } from '~/domain/policy/model/origin'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { PolicyRuleWire } from '../api/schema'
import { contentOf } from './ruleContent'
import type { DraftRow } from './ruleDiff'
import { keyOf } from './ruleDraft'

/** A rule as the table shows it. */
export interface RuleRow extends DraftRow {
  /** Why its content cannot be edited; learned rules can still be moved and removed. */
  readonly readOnly: OriginObstacle | undefined
  /** It can be moved and removed. */
  readonly isMovable: boolean
}

const DAY_S = 86_400
/** A rule that matched nothing for this long is worth a look. */
const UNUSED_AFTER_S = 30 * DAY_S

/**
 * The rules somebody may put in order on this page, and those above them that stay as they are: federated rules on a
 * cluster's page, and rules of CRDs (semantics.md c.2).
 */
export function splitRules(rules: readonly PolicyRuleWire[], scope: PolicyScope) {
  const isFixed = (rule: PolicyRuleWire) => ['federated', 'crd'].includes(originObstacle(rule, scope) ?? '')
  return { fixed: rules.filter(isFixed), editable: rules.filter((rule) => !isFixed(rule)) }
}

export function fixedRow(rule: PolicyRuleWire, index: number, scope: PolicyScope): RuleRow {
  return {
    key: keyOf(rule),
    stored: rule,
    content: contentOf(rule),
    position: index + 1,
    change: undefined,
    readOnly: originObstacle(rule, scope),
    isMovable: false,
  }
}

/** @param before how many fixed rules stand above */
export function editableRow(row: DraftRow, before: number, scope: PolicyScope): RuleRow {
  return {
    ...row,
    position: row.position === undefined ? undefined : row.position + before,
    readOnly: row.stored && originObstacle(row.stored, scope),
    isMovable: true,
  }
}

/** @param nowS unix seconds */
export function isUnused({ stored, content }: DraftRow, nowS: number): boolean {
  if (!stored || content.disable) return false
  const lastS = Math.max(stored.last_match_timestamp, stored.created_timestamp)
  return nowS - lastS > UNUSED_AFTER_S
}
