import type { CriterionWire } from '../../../src/domain/groups/api/schema.ts'
import type { ServiceState } from '../PolicyState.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField } from '../Route.ts'

const OPS = ['=', '!=', 'contains', 'prefix', 'regex', '!regex']
const NEGATIVE = ['!=', '!regex']
/** isNamePathValid (semantics.md n.1), with the prefix of namespace labels. */
const KEY = /^(ns:)?[/a-zA-Z0-9]+[/.:a-zA-Z0-9_-]*$/
const DOMAIN = /^([0-9a-zA-Z])+([0-9a-zA-Z-_])*(\.[0-9a-zA-Z]+([0-9a-zA-Z-_])*)*$/
const SUB_DOMAIN = /^(\*)(\.[0-9a-zA-Z]+([0-9a-zA-Z-_])*){2,}$/
const ONLY_NUMBERS = /^[0-9-./]+$/
const IP = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/

/** `criteria` of a request; every refusal of `controller/rest/group.go` validateGroupConfigCriteria is 400/6. */
export function criteriaField(given: unknown): CriterionWire[] {
  if (!Array.isArray(given) || given.length === 0) throw wrongFormat('Group must have criteria')
  const criteria = given.map(criterion)
  const hasAddress = criteria.some(({ key }) => key === 'address')
  for (const each of criteria) {
    if (hasAddress && each.key !== 'address') {
      throw wrongFormat(`Cannot mix address and other criteria in a group ${inWords(each)}`)
    }
  }
  return criteria
}

const inWords = ({ key, op, value }: CriterionWire, withValue = true) =>
  `(key: ${key}, op: ${op}${withValue ? `, value: ${value}` : ''})`

function criterion(given: unknown): CriterionWire {
  const fields = asRecord(given)
  const entry = {
    key: stringField(fields, 'key'),
    op: stringField(fields, 'op'),
    value: stringField(fields, 'value'),
  }
  if (!KEY.test(entry.key)) throw wrongFormat(`Invalid characters in criteria key ${inWords(entry)}`)
  if (!OPS.includes(entry.op)) throw wrongFormat(`Invalid operation in criteria ${inWords(entry, false)}`)
  if (entry.key === 'address') {
    if (entry.op !== '=' || !isAddress(entry.value)) {
      throw wrongFormat(`Invalid address criteria ${inWords(entry)}`)
    }
    return entry
  }
  if (entry.value === '' && entry.op !== '=' && entry.op !== '!=') {
    throw wrongFormat(`Empty value in criteria ${inWords(entry)}`)
  }
  if (entry.op.endsWith('regex') ? !compiles(entry.value) : mixesPatterns(entry.value)) {
    throw wrongFormat(`Invalid value in criteria ${inWords(entry)}`)
  }
  return entry
}

function isAddress(value: string): boolean {
  if (value.length >= 256) return false
  if (value.startsWith('vh:')) return isName(value.slice(3))
  const [first = '', second] = value.split('-')
  if (second !== undefined && IP.test(first)) return IP.test(second)
  const [ip = '', bits] = value.split('/')
  if (bits !== undefined) return IP.test(ip) && /^\d+$/.test(bits) && Number(bits) <= 32
  return IP.test(value) || isName(value)
}

const isName = (name: string) => (DOMAIN.test(name) && !ONLY_NUMBERS.test(name)) || SUB_DOMAIN.test(name)

const mixesPatterns = (value: string) => /[*?]/.test(value) && /[$^]/.test(value)

function compiles(pattern: string): boolean {
  try {
    // RE2 has neither look-around nor back-references.
    return !/\(\?[=!<]|\\[1-9]/.test(pattern) && new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}

/** The services a group selects: same key OR, different keys AND, all pod labels one bucket (semantics.md g.1). */
export function matches(criteria: readonly CriterionWire[], service: ServiceState): boolean {
  const buckets = [...new Set(criteria.map(({ key }) => bucketOf(key)))]
  return buckets.every((bucket) => {
    const entries = criteria.filter(({ key }) => bucketOf(key) === bucket)
    const positive = entries.filter(({ op }) => !NEGATIVE.includes(op))
    const holds = (entry: CriterionWire) => holdsFor(entry, valueOf(entry.key, service))
    return positive.length === 0 ? entries.every(holds) : entries.some(holds)
  })
}

const BUILT_IN_KEYS = ['image', 'node', 'container', 'service', 'domain', 'namespace', 'address']

function bucketOf(key: string): string {
  if (key === 'domain') return 'namespace'
  if (BUILT_IN_KEYS.includes(key)) return key
  return key.startsWith('ns:') ? 'ns:' : 'label'
}

function valueOf(key: string, service: ServiceState): string | undefined {
  switch (key) {
    case 'image':
      return service.image
    case 'node':
      return service.nodes[0]
    case 'container':
      return service.app
    case 'service':
      return service.name
    case 'domain':
    case 'namespace':
      return service.domain
    case 'app':
      return service.app
    default:
      return undefined
  }
}

function holdsFor({ op, value }: CriterionWire, actual: string | undefined): boolean {
  if (NEGATIVE.includes(op)) return !holdsFor({ key: '', op: op === '!=' ? '=' : 'regex', value }, actual)
  if (actual === undefined) return false
  switch (op) {
    case 'contains':
      return actual.includes(value)
    case 'prefix':
      return actual.startsWith(value)
    case 'regex':
      return new RegExp(value).test(actual)
    default:
      return value === 'any' || wildcard(value).test(actual)
  }
}

const wildcard = (value: string) =>
  new RegExp(
    `^${value
      .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )
