import { isRe2 } from '~/domain/policy/model/isRe2'
import type { AdmissionOptionsWire, CriterionOptionWire } from '../api/schema'
import type { CriterionBody, SubCriterionBody } from './criterion'
import { criterionKind } from './criterionKind'
import { fromBytes, isCores, toBytes, type MemoryUnit } from './quantity'

export type RuleType = 'deny' | 'exception'

/** A sub-criterion while it is typed; "" is none. */
export interface SubDraft {
  readonly op: string
  readonly text: string
  /** Of memory. */
  readonly unit: MemoryUnit
}

/** A criterion while it is typed. */
export interface CriterionDraft {
  readonly name: string
  readonly op: string
  /** A number, a pattern, a choice. */
  readonly text: string
  readonly list: readonly string[]
  readonly subs: Readonly<Record<string, SubDraft>>
  readonly path: string
  /** Of a custom path: key | string | number | boolean */
  readonly valueType: string
}

export const EMPTY_DRAFT: CriterionDraft = {
  name: '',
  op: '',
  text: '',
  list: [],
  subs: {},
  path: '',
  valueType: '',
}

/** Why what was typed is no criterion the controller takes. */
export type DraftProblem =
  | 'name'
  | 'empty'
  | 'whole-number'
  | 'score'
  | 'pattern'
  | 'days'
  | 'limits'
  | 'limit-value'
  | 'path'
  | 'short'
  | 'number'
  | 'verifier'

export type DraftReading =
  | { readonly ok: true; readonly criterion: CriterionBody }
  | { readonly ok: false; readonly problem: DraftProblem }

/** What rules of a type can ask, by name. */
export function ruleOptions(
  options: AdmissionOptionsWire,
  type: RuleType,
): Readonly<Record<string, CriterionOptionWire>> {
  const { deny_options, exception_options } = options.admission_options
  return (type === 'deny' ? deny_options : exception_options).k8s_options.rule_options
}

/** Operators of a criterion; those of a custom path depend on what the path leads to. */
export function operatorsOf(
  option: CriterionOptionWire,
  valueType: string,
  options: AdmissionOptionsWire,
): readonly string[] {
  if (option.name !== 'customPath') return option.ops
  const own = options.admission_custom_criteria_options.find((each) => each.valuetype === valueType)
  return own?.ops ?? []
}

/** A new criterion of this name, with the operator and value most people want. */
export function startDraft(option: CriterionOptionWire): CriterionDraft {
  return { ...EMPTY_DRAFT, name: option.name, op: option.ops[0] ?? '', text: option.values[0] ?? '' }
}

/** A stored criterion as it is typed: the reverse of `readDraft`. */
export function draftOf(criterion: CriterionBody): CriterionDraft {
  const { name, op, value, sub_criteria = [], path = '', value_type = '' } = criterion
  return {
    name,
    op,
    text: value,
    list: value === '' ? [] : value.split(',').map((each) => each.trim()),
    subs: Object.fromEntries(sub_criteria.map((sub) => [sub.name, subDraftOf(sub)])),
    path,
    valueType: value_type,
  }
}

function subDraftOf({ name, op, value }: SubCriterionBody): SubDraft {
  return isMemory(name) ? { op, ...fromBytes(value) } : { op, text: value, unit: 'B' }
}

export const isMemory = (subName: string) => subName.startsWith('memory')

/** What the controller would be sent, or why it would refuse it (`controller/rest/admission.go`, semantics.md h.3). */
export function readDraft(draft: CriterionDraft, option: CriterionOptionWire | undefined): DraftReading {
  if (!option) return refused('name')
  const { name, op, text } = draft
  const plain = (value: string, more: Partial<CriterionBody> = {}) => accepted({ name, op, value, ...more })
  switch (criterionKind(option, op)) {
    case 'flag':
    case 'fixed':
    case 'choice':
      return option.values.includes(text) ? plain(text) : refused('empty')
    case 'text':
      return text.trim() === '' ? refused('empty') : plain(text.trim())
    case 'pattern':
      return readPattern(text, plain)
    case 'list':
      return readList(draft, () => true, plain)
    case 'verifiers':
      return readList(draft, (each) => /^[^/]+\/[^/]+$/.test(each), plain)
    case 'roles':
      return readList(
        draft,
        () => true,
        (value) => plain(value, { type: name }),
      )
    case 'count':
      return isWhole(text) ? withCount(draft, option) : refused('whole-number')
    case 'score':
      return isScore(text) ? withCount(draft, option) : refused('score')
    case 'limits':
      return readLimits(draft)
    case 'path':
      return readPath(draft)
  }
}

const accepted = (criterion: CriterionBody): DraftReading => ({ ok: true, criterion })
const refused = (problem: DraftProblem): DraftReading => ({ ok: false, problem })

const isWhole = (text: string) => /^\d+$/.test(text)
/** CVSS: 0 to 10 with one decimal. */
const isScore = (text: string) => /^\d+(\.\d)?$/.test(text) && Number(text) <= 10

function readPattern(text: string, result: (value: string) => DraftReading): DraftReading {
  if (text === '') return refused('empty')
  return isRe2(text) ? result(text) : refused('pattern')
}

function readList(
  { list }: CriterionDraft,
  isFine: (each: string) => boolean,
  result: (value: string) => DraftReading,
): DraftReading {
  if (list.length === 0) return refused('empty')
  return list.every(isFine) ? result(list.join(',')) : refused('verifier')
}

/** A number of CVEs or a score, with how long they have been known or how many there must be. */
function withCount({ name, op, text, subs }: CriterionDraft, option: CriterionOptionWire): DraftReading {
  const given = Object.keys(option.sub_options)
    .map((sub) => ({ name: sub, op: option.sub_options[sub]?.ops[0] ?? '>=', value: subs[sub]?.text ?? '' }))
    .filter(({ value }) => value !== '')
  if (!given.every(({ value }) => isWhole(value))) return refused('days')
  return accepted({ name, op, value: text, ...(given.length > 0 ? { sub_criteria: given } : {}) })
}

function readLimits({ name, subs }: CriterionDraft): DraftReading {
  const given = Object.entries(subs).filter(([, { text }]) => text !== '')
  if (given.length === 0) return refused('limits')
  const read = given.map(([sub, { op, text, unit }]) => {
    const value = isMemory(sub) ? toBytes(text, unit) : isCores(text) ? text : undefined
    return { name: sub, op, value }
  })
  const limits = read.flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]))
  if (limits.length < read.length) return refused('limit-value')
  return accepted({ name, op: '', value: '', sub_criteria: limits })
}

/** The least length of a text the controller looks for behind a path. */
const LEAST_LENGTH = 2

function readPath({ name, op, text, list, path, valueType }: CriterionDraft): DraftReading {
  if (path === '' || op === '') return refused('path')
  const criterion = {
    name,
    op,
    type: 'customPath',
    template_kind: 'podTemplate',
    path,
    value_type: valueType,
  }
  if (op === 'exist' || op === 'notExist') return accepted({ ...criterion, value: '' })
  if (valueType === 'boolean') return accepted({ ...criterion, value: text === 'false' ? 'false' : 'true' })
  if (valueType === 'number') {
    return /^-?\d+(\.\d+)?$/.test(text) ? accepted({ ...criterion, value: text }) : refused('number')
  }
  const value = list.join(',')
  if (value === '') return refused('empty')
  return value.length < LEAST_LENGTH ? refused('short') : accepted({ ...criterion, value })
}
