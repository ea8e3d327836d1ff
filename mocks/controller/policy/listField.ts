import { wrongFormat } from '../RestError.ts'
import { asRecord, type Fields } from '../Route.ts'

/** A list of objects out of a request: missing reads as none, anything else is 400/6. */
export function listField(given: unknown): readonly Fields[] {
  if (given === undefined || given === null) return []
  if (!Array.isArray(given)) throw wrongFormat()
  return given.map(asRecord)
}
