import type { Scope } from './access.ts'

/** Where ids that the server gives to response rules begin (semantics.md c.2). */
export const FIRST_RESPONSE_ID = { fed: 100_001, local: 8 } as const

export const nextResponseId = (taken: ReadonlySet<number>, scope: Scope): number =>
  [...taken].reduce((next, id) => (id >= next ? id + 1 : next), FIRST_RESPONSE_ID[scope])
