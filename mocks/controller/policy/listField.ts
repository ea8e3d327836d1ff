import { wrongFormat } from '../RestError.ts'
import { asRecord } from '../Route.ts'

/** A list of objects out of a request: missing reads as none, anything else is 400/6. */
export function listField(given: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  return given.map(asRecord)
}
