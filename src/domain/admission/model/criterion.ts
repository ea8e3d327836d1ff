import type { CriterionWire } from '../api/schema'

export interface SubCriterionBody {
  readonly name: string
  readonly op: string
  readonly value: string
}

/** `RESTAdmRuleCriterion` as it is sent: what does not apply is left out (recording 24). */
export interface CriterionBody extends SubCriterionBody {
  readonly sub_criteria?: readonly SubCriterionBody[]
  readonly type?: string
  readonly template_kind?: string
  readonly path?: string
  readonly value_type?: string
}

/** A stored criterion as it is sent back. */
export function criterionBody(stored: CriterionWire): CriterionBody {
  const { name, op, value, sub_criteria, type, template_kind, path, value_type } = stored
  return {
    name,
    op,
    value,
    ...(sub_criteria.length > 0 ? { sub_criteria } : {}),
    ...(type === '' ? {} : { type }),
    ...(template_kind === '' ? {} : { template_kind }),
    ...(path === '' ? {} : { path }),
    ...(value_type === '' ? {} : { value_type }),
  }
}

/** What makes two criteria of a rule the same question: name and operator, and the path where there is one. */
export const criterionKey = ({ name, op, path = '' }: CriterionBody) => `${name} ${op} ${path}`.trim()

/**
 * The criteria with one more. A criterion that asks the same takes the place of the one before, as does one that was
 * edited into another question.
 * @param edited key of the criterion that was edited
 */
export function putCriterion(
  criteria: readonly CriterionBody[],
  criterion: CriterionBody,
  edited?: string,
): readonly CriterionBody[] {
  const key = criterionKey(criterion)
  const at = criteria.findIndex((each) => criterionKey(each) === (edited ?? key))
  if (at < 0) return [...criteria, criterion]
  return criteria.flatMap((each, index) => {
    if (index === at) return [criterion]
    return criterionKey(each) === key ? [] : [each]
  })
}

/** Why a set of criteria cannot be a rule (semantics.md h.3, z.29). */
export type CriteriaProblem = 'none' | 'storage-class'

export function criteriaProblem(criteria: readonly CriterionBody[]): CriteriaProblem | undefined {
  // The controller takes an exception without criteria, which would allow everything.
  if (criteria.length === 0) return 'none'
  const names = criteria.map(({ name }) => name)
  if (!names.includes('storageClassName')) return undefined
  const isFine = names.includes('namespace') && names.every((name) => STORAGE_CRITERIA.includes(name))
  return isFine ? undefined : 'storage-class'
}

/** A storage class is no part of a pod: it goes together with a namespace and with nothing else. */
const STORAGE_CRITERIA = ['storageClassName', 'namespace']
