import { readFileSync } from 'node:fs'
import { isRecord } from './Placeholders.ts'
import { SCHEMA_FILE } from './recordings.ts'

interface Field {
  readonly json: string
  /** `string`, `array of RESTUser`, `map of array of string` … */
  readonly type: string
  readonly optional: boolean
}

/** The controller's structs by name, as the reference material lists them. */
export type Structs = Readonly<Record<string, { readonly fields: readonly Field[] }>>

export function loadStructs(): Structs {
  const { structs } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as { structs: Structs } // format of schema.json
  return structs
}

/** Where a value is not what Go would print for a type: unknown keys, missing ones that are not optional, wrong kinds. */
export function misfits(structs: Structs, type: string, value: unknown, at: string): string[] {
  const [container, element] = split(type)
  if (value === null) return []
  if (container === 'array of') {
    if (!Array.isArray(value)) return [`${at} is not a list`]
    return value.flatMap((entry, index) => misfits(structs, element, entry, `${at}[${index}]`))
  }
  if (container === 'map of') {
    if (!isRecord(value)) return [`${at} is not a map`]
    return Object.entries(value).flatMap(([key, entry]) => misfits(structs, element, entry, `${at}.${key}`))
  }
  const struct = structs[type]
  return struct ? structMisfits(structs, struct.fields, value, at) : scalarMisfits(type, value, at)
}

function split(type: string): ['array of' | 'map of' | '', string] {
  for (const container of ['array of', 'map of'] as const) {
    if (type.startsWith(`${container} `)) return [container, type.slice(container.length + 1)]
  }
  return ['', type]
}

function structMisfits(structs: Structs, fields: readonly Field[], value: unknown, at: string): string[] {
  if (!isRecord(value)) return [`${at} is not an object`]
  const known = new Set(fields.map((field) => field.json))
  const unknown = Object.keys(value).filter((key) => !known.has(key))
  return [
    ...unknown.map((key) => `${at}.${key} is unknown`),
    ...fields.flatMap((field) => {
      const path = `${at}.${field.json}`
      if (Object.hasOwn(value, field.json)) return misfits(structs, field.type, value[field.json], path)
      return field.optional ? [] : [`${path} is missing`]
    }),
  ]
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'string',
  int: 'number',
  number: 'number',
  bool: 'boolean',
}

function scalarMisfits(type: string, value: unknown, at: string): string[] {
  const wanted = SCALARS[type]
  if (wanted === undefined) return [`${at} has the type ${type}, which schema.json does not explain`]
  if (typeof value !== wanted) return [`${at} is not a ${wanted}`]
  return type === 'int' && !Number.isInteger(value) ? [`${at} is not an integer`] : []
}
