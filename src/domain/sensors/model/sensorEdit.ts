import type { SensorPatternWire, SensorRuleWire, SensorWire } from '../api/schema'

/** A rule as people write it; its name tells it from the others of its sensor. */
export interface RuleContent {
  readonly name: string
  readonly patterns: readonly SensorPatternWire[]
}

/** One change of one sensor. */
export type SensorEdit =
  | { readonly kind: 'comment'; readonly comment: string }
  | { readonly kind: 'put'; readonly rule: RuleContent }
  | { readonly kind: 'remove'; readonly name: string }

/** What others did to a sensor while somebody edited it. */
export interface EditComparison {
  readonly current: SensorWire
  /** They changed the very thing that was edited; writing would undo it. */
  readonly isConflict: boolean
  /** It is as wanted already: there is nothing to send. */
  readonly isDone: boolean
  /** They changed something else, which stays. */
  readonly hasOthers: boolean
}

/** Compares what somebody saw with what is there now. An edit that they made, too, is no conflict. */
export function compareEdit(base: SensorWire, current: SensorWire, edit: SensorEdit): EditComparison {
  const before = subjectOf(base, edit)
  const now = subjectOf(current, edit)
  const wanted = resultOf(edit)
  return {
    current,
    isConflict: before !== now && now !== wanted,
    isDone: now === wanted,
    hasOthers: restOf(base, edit) !== restOf(current, edit),
  }
}

/** A rule by content: ids and the order of patterns that the controller keeps are part of nobody's decision. */
const ruleText = (rule: RuleContent | undefined): string =>
  rule === undefined
    ? ''
    : rule.patterns.map(({ op, context, value }) => `${op} ${context} ${value}`).join('\n')

const ruleOf = ({ rules }: SensorWire, name: string): SensorRuleWire | undefined =>
  rules.find((rule) => rule.name === name)

function subjectOf(sensor: SensorWire, edit: SensorEdit): string {
  switch (edit.kind) {
    case 'comment':
      return sensor.comment
    case 'put':
      return ruleText(ruleOf(sensor, edit.rule.name))
    case 'remove':
      return ruleText(ruleOf(sensor, edit.name))
  }
}

function resultOf(edit: SensorEdit): string {
  switch (edit.kind) {
    case 'comment':
      return edit.comment
    case 'put':
      return ruleText(edit.rule)
    case 'remove':
      return ''
  }
}

function restOf(sensor: SensorWire, edit: SensorEdit): string {
  const subject = edit.kind === 'comment' ? undefined : edit.kind === 'put' ? edit.rule.name : edit.name
  const rules = sensor.rules
    .filter(({ name }) => name !== subject)
    .map((rule) => `${rule.name}\n${ruleText(rule)}`)
    .toSorted()
  return [edit.kind === 'comment' ? '' : sensor.comment, ...rules].join('\n\n')
}
