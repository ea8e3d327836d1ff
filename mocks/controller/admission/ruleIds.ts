import type { AdmissionRuleWire } from '../../../src/domain/admission/api/schema.ts'
import type { Scope } from '../policy/access.ts'

/** Where ids that the server gives to admission rules begin; those below 1000 are built in (semantics.md c.2). */
export const FIRST_ADMISSION_ID = { fed: 100_001, local: 1000 } as const

/** Behind the last one of its zone; rules of custom resources have a zone of their own, far behind. */
export const nextAdmissionId = (rules: readonly AdmissionRuleWire[], scope: Scope): number =>
  rules
    .filter(({ cfg_type }) => cfg_type !== 'ground')
    .reduce<number>((next, { id }) => Math.max(next, id + 1), FIRST_ADMISSION_ID[scope])
