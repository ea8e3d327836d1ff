import type { CriterionWire } from '../../../src/domain/admission/api/schema.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'
import { criterionOption, CUSTOM_PATH_OPTIONS, RISKY_ROLES, type RuleType } from './criterionOptions.ts'

type Criterion = Partial<CriterionWire> & Pick<CriterionWire, 'name' | 'op' | 'value'>

/**
 * Criteria out of a request, refused as in `controller/rest/admission.go` validateAdmCtrlCriteria. What is empty is not
 * sent back, as Go leaves it out.
 */
export function admissionCriteria(type: RuleType, given: unknown): Criterion[] {
  if (given !== undefined && given !== null && !Array.isArray(given)) throw wrongFormat()
  const criteria = (given ?? []).map((each) => criterionOf(type, asRecord(each)))
  if (criteria.length === 0 && type === 'deny') throw wrongFormat('Invalid criterion value')
  const names = criteria.map(({ name }) => name)
  if (names.includes('storageClassName') && !names.includes('namespace')) {
    throw wrongFormat('Criterion storageClassName requires criterion namespace')
  }
  return criteria
}

function criterionOf(type: RuleType, fields: Fields): Criterion {
  const [name, op, value] = [
    stringField(fields, 'name'),
    stringField(fields, 'op'),
    stringField(fields, 'value'),
  ]
  if (stringField(fields, 'type') === 'customPath') return customPath(fields, { name, op, value })
  const option = criterionOption(type, name)
  if (!option) throw wrongFormat(`Unsupported criterion name: ${name}`)
  const subs = subCriteria(fields['sub_criteria'], option.sub_options ?? {})
  if (name === 'resourceLimit') {
    if (subs.length === 0) throw wrongFormat('Invalid criterion value')
    return { name, op, value, sub_criteria: subs }
  }
  if (!option.ops.includes(op)) throw wrongFormat(`Invalid criterion operator: ${op}`)
  requireValue(name, value, option.values)
  const kind = stringField(fields, 'type')
  return {
    name,
    op,
    value,
    ...(kind !== '' && { type: kind }),
    ...(subs.length > 0 && { sub_criteria: subs }),
  }
}

function requireValue(name: string, value: string, allowed: readonly string[] | undefined): void {
  const isNumber = /^cve.*(Count|Critical|Score)$/.test(name)
  const isFine = isNumber
    ? /^\d+(\.\d+)?$/.test(value)
    : allowed
      ? allowed.includes(value)
      : name === 'saBindRiskyRole'
        ? value.split(',').every((role) => RISKY_ROLES.includes(role))
        : value !== ''
  if (!isFine) throw wrongFormat('Invalid criterion value')
}

function subCriteria(
  given: unknown,
  options: Readonly<Record<string, { readonly ops: readonly string[] }>>,
): CriterionWire['sub_criteria'] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  return given.map(asRecord).map((fields) => {
    const [name, op] = [stringField(fields, 'name'), stringField(fields, 'op')]
    const option = options[name]
    if (!option) throw wrongFormat(`Unsupported criterion name: ${name}`)
    if (!option.ops.includes(op)) throw wrongFormat(`Invalid criterion operator: ${op}`)
    const value = stringField(fields, 'value')
    if (!/^\d+(\.\d+)?\w*$/.test(value)) throw wrongFormat('Invalid criterion value')
    return { name, op, value }
  })
}

/** A value anywhere in the object: which operators there are depends on the kind of the value. */
function customPath(fields: Fields, { name, op, value }: Criterion): Criterion {
  const path = stringField(fields, 'path')
  const valueType = stringField(fields, 'value_type')
  const option = CUSTOM_PATH_OPTIONS.find(({ valuetype }) => valuetype === valueType)
  if (path === '' || !option) throw wrongFormat('Invalid criterion value')
  if (!option.ops.some((each) => each === op)) throw wrongFormat(`Invalid criterion operator: ${op}`)
  const isAsked = op !== 'exist' && op !== 'notExist'
  const isFine =
    !isAsked ||
    {
      key: true,
      string: value.length >= 2,
      number: /^-?\d+(\.\d+)?$/.test(value),
      boolean: /^(true|false)$/.test(value),
    }[option.valuetype]
  if (!isFine) throw wrongFormat('Invalid criterion value')
  return { name, op, value, type: 'customPath', template_kind: 'podTemplate', path, value_type: valueType }
}
