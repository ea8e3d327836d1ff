import type { CriterionOptionWire } from '../api/schema'

/** How the value of a criterion is given. */
export type CriterionKind =
  | 'flag' // true or false
  | 'fixed' // only true: the name says it all
  | 'choice' // one of the values the controller lists
  | 'list'
  | 'pattern'
  | 'count'
  | 'score'
  | 'text'
  | 'roles'
  | 'verifiers'
  | 'limits' // sub-criteria only
  | 'path'

/** Names of criteria whose value needs a field of its own; everything else follows from the option. */
const BY_NAME: Readonly<Record<string, CriterionKind>> = {
  customPath: 'path',
  resourceLimit: 'limits',
  saBindRiskyRole: 'roles',
  imageVerifiers: 'verifiers',
  cveScore: 'score',
  cveScoreCount: 'score',
}

/** Which field a criterion of this option and operator takes (semantics.md h.3). */
export function criterionKind({ name, values }: CriterionOptionWire, op: string): CriterionKind {
  const own = BY_NAME[name]
  if (own) return own
  if (values.length === 1) return 'fixed'
  if (values.length > 0)
    return values.every((value) => value === 'true' || value === 'false') ? 'flag' : 'choice'
  if (/^cve.*Count/.test(name)) return 'count'
  if (isPatternOperator(op)) return 'pattern'
  return /contains/i.test(op) ? 'list' : 'text'
}

/** `regexContainsAny` and its opposite are former names of `regex` and `!regex`. */
const isPatternOperator = (op: string) => /^!?regex/.test(op)
