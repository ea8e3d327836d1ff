import { isRe2 } from '~/domain/policy/model/isRe2'
import type { CriterionWire, GroupMemberWire } from '../api/schema'
import { isAddress } from './address'

/** Signs people type, and the word the API has for each (incumbent grammar). Longer ones first where they begin alike. */
const SIGNS = [
  ['!=', '!='],
  ['!~', '!regex'],
  ['=', '='],
  ['@', 'contains'],
  ['^', 'prefix'],
  ['~', 'regex'],
] as const

/** Why a criterion is refused (semantics.md g.1, n.1). */
export type CriterionProblem =
  | 'no-operator'
  | 'key'
  | 'empty-value'
  | 'regex'
  | 'mixed-pattern'
  | 'address-operator'
  | 'address-value'
  | 'address-length'

export type CriterionReading =
  | { readonly ok: true; readonly criterion: CriterionWire }
  | { readonly ok: false; readonly problem: CriterionProblem }

/** isNamePathValid; namespace labels have a prefix of their own. */
const KEY = /^(ns:)?[/a-zA-Z0-9]+[/.:a-zA-Z0-9_-]*$/
const MAX_ADDRESS = 255

/** Reads `key<op>value`: `image=nginx`, `namespace!=kube-system`, `image@shop`, `node^gke-`, `app~web|api`, `app!~test`. */
export function readCriterion(text: string): CriterionReading {
  const typed = text.trim()
  const found = SIGNS.map(([sign, op]) => ({ sign, op, at: typed.indexOf(sign) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!found) return { ok: false, problem: 'no-operator' }
  const criterion = {
    key: typed.slice(0, found.at).trim(),
    op: found.op,
    value: typed.slice(found.at + found.sign.length).trim(),
  }
  const problem = problemOf(criterion)
  return problem === undefined ? { ok: true, criterion } : { ok: false, problem }
}

function problemOf({ key, op, value }: CriterionWire): CriterionProblem | undefined {
  if (!KEY.test(key)) return 'key'
  if (key === 'address') {
    if (op !== '=') return 'address-operator'
    if (value.length > MAX_ADDRESS) return 'address-length'
    return isAddress(value) ? undefined : 'address-value'
  }
  if (value === '' && op !== '=' && op !== '!=') return 'empty-value'
  if (op.endsWith('regex')) return isRe2(value) ? undefined : 'regex'
  return /[*?]/.test(value) && /[$^]/.test(value) ? 'mixed-pattern' : undefined
}

/** A criterion as it is typed; the reverse of `readCriterion`. */
export function criterionText({ key, op, value }: CriterionWire): string {
  const sign = SIGNS.find(([, word]) => word === op)?.[0] ?? op
  return `${key}${sign}${value}`
}

/** Addresses make a group of their own kind. */
export const mixesAddresses = (criteria: readonly CriterionWire[]) =>
  criteria.some(({ key }) => key === 'address') && criteria.some(({ key }) => key !== 'address')

/** Criteria that count together: any of a bucket is enough, and every bucket must hold (semantics.md g.1, z.26). */
export interface CriteriaBucket {
  readonly key: string
  readonly criteria: readonly CriterionWire[]
  /** Only negative criteria: all of them must hold, not any. */
  readonly isAll: boolean
}

export function bucketsOf(criteria: readonly CriterionWire[]): readonly CriteriaBucket[] {
  const keys = [...new Set(criteria.map(({ key }) => bucketKey(key)))]
  return keys.map((key) => {
    const own = criteria.filter((each) => bucketKey(each.key) === key)
    return { key, criteria: own, isAll: own.every(({ op }) => isNegative(op)) }
  })
}

const isNegative = (op: string) => op === '!=' || op === '!regex'

/** Keys the API reads from the workload itself; every other key is a pod label, and all labels share one bucket. */
const FIELD_KEYS = ['image', 'node', 'container', 'service', 'namespace', 'address']

function bucketKey(key: string): string {
  if (key === 'domain') return 'namespace'
  if (FIELD_KEYS.includes(key)) return key
  return key.startsWith('ns:') ? 'ns-labels' : 'labels'
}

/** What a preview can tell. Labels are not in the list of members, so that criteria on them cannot be previewed. */
export interface Preview {
  readonly matching: readonly GroupMemberWire[]
  /** Criteria left out because the members do not carry what they ask for. */
  readonly unknown: readonly CriterionWire[]
}

/** Which of these containers the criteria select, as far as can be told. */
export function previewMembers(
  criteria: readonly CriterionWire[],
  containers: readonly GroupMemberWire[],
): Preview {
  const known = bucketsOf(criteria).filter(({ key }) => key in FIELD_OF)
  return {
    matching: containers.filter((container) => known.every((bucket) => holds(bucket, container))),
    unknown: criteria.filter(({ key }) => !(bucketKey(key) in FIELD_OF)),
  }
}

const FIELD_OF: Readonly<Record<string, (member: GroupMemberWire) => string>> = {
  image: ({ image }) => image,
  node: ({ host_name: node }) => node,
  service: ({ service }) => service,
  namespace: ({ domain }) => domain,
}

function holds({ key, criteria, isAll }: CriteriaBucket, member: GroupMemberWire): boolean {
  const actual = FIELD_OF[key]?.(member) ?? ''
  const each = (criterion: CriterionWire) => matchesValue(criterion, actual)
  return isAll ? criteria.every(each) : criteria.some(each)
}

function matchesValue({ op, value }: CriterionWire, actual: string): boolean {
  switch (op) {
    case '!=':
      return !wildcard(value).test(actual)
    case 'contains':
      return actual.includes(value)
    case 'prefix':
      return actual.startsWith(value)
    case 'regex':
      return safeTest(value, actual)
    case '!regex':
      return !safeTest(value, actual)
    default:
      return value === 'any' || wildcard(value).test(actual)
  }
}

const wildcard = (value: string) =>
  new RegExp(
    `^${value
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )

function safeTest(pattern: string, text: string): boolean {
  return isRe2(pattern) && new RegExp(pattern).test(text)
}
