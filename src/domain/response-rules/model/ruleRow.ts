import type { ResponseRuleWire } from '../api/schema'

/** A rule with its place in the order of evaluation, from 1. */
export interface ResponseRuleRow extends ResponseRuleWire {
  readonly position: number
}

export const toRows = (rules: readonly ResponseRuleWire[]): readonly ResponseRuleRow[] =>
  rules.map((rule, index) => ({ ...rule, position: index + 1 }))
