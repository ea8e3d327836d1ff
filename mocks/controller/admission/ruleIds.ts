/** Where ids that the server gives to admission rules begin; those below 1000 are built in (semantics.md c.2). */
export const FIRST_ADMISSION_ID = { fed: 100_001, local: 1000 } as const
