import { z } from '~/shared/api/zod'

/**
 * Building blocks for wire schemas. The controller is written in Go: an unset slice or map comes as `null`, fields
 * marked omitempty are missing, and a newer version adds fields (semantics.md 0.3). So: unknown fields pass, null and
 * missing become empty, and a value of the wrong type fails only its own row.
 */

/** A string; null or missing reads as "". */
export const wireString = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** An int; null or missing reads as 0. */
export const wireNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? 0)

/** A bool; null or missing reads as false. */
export const wireBoolean = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

/** A list; null or missing reads as []. One bad element fails the whole: use it for short lists inside an object. */
export function wireArray<T extends z.ZodType>(element: T) {
  return z
    .array(element)
    .nullish()
    .transform((value) => value ?? [])
}

/** A map with string keys; null or missing reads as {}. */
export function wireMap<T extends z.ZodType>(value: T) {
  return z
    .record(z.string(), value)
    .nullish()
    .transform((map) => map ?? {})
}

/** Rows that could be read, and how many could not (shown beside the list, never hidden). */
export interface Rows<T> {
  readonly rows: readonly T[]
  readonly unreadable: number
}

/**
 * The rows of a page: null reads as none, and a row that does not fit its schema is left out and counted instead of
 * blanking the page (architecture.md 4).
 */
export function wireRows<T extends z.ZodType>(row: T) {
  return z
    .array(z.unknown())
    .nullish()
    .transform((values): Rows<z.output<T>> => {
      const rows: z.output<T>[] = []
      for (const value of values ?? []) {
        const parsed = row.safeParse(value)
        if (parsed.success) rows.push(parsed.data)
      }
      return { rows, unreadable: (values?.length ?? 0) - rows.length }
    })
}

/** An answer without content: HTTP 200 and zero bytes is how most writes succeed. */
export const wireEmpty = z.unknown().transform(() => undefined)
