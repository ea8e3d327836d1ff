import type { Call, Fields } from '../Route.ts'
import type { PermissionId } from '../permissions.ts'
import type { Scope } from '../policy/access.ts'

/** One kind of policy that can be written to a YAML file and read from one. */
export interface FileKind {
  readonly exportPath: string
  readonly importPath: string
  readonly permission: PermissionId
  readonly fileName: Readonly<Record<Scope, string>>
  /** The text of the file. `body` says what is chosen. */
  readonly write: (call: Call, scope: Scope, body: Fields) => string
  /**
   * Brings the documents of a file into the policy. What it throws fails the whole import; its message is the status of
   * the import from then on.
   */
  readonly read: (call: Call, file: ImportedFile) => void
}

export interface ImportedFile {
  readonly scope: Scope
  readonly documents: readonly unknown[]
  /** `X-Import-Overwrite: 1` */
  readonly overwrites: boolean
}

/** What `_importHandler` answers with 400 instead of 500. */
export const INVALID_RULES = 'Invalid security rule(s)'
export const API_VERSION = 'neuvector.com/v1'

/** An object of a file as far as every kind has it. */
export interface FileItem {
  readonly kind: string
  readonly name: string
  readonly spec: Fields
}

/** The objects of a document, a `List` or a single one; undefined when one of them is of another kind. */
export function itemsOf(document: unknown, kinds: readonly string[]): readonly FileItem[] | undefined {
  const fields = asFields(document)
  const listed = fields['kind'] === 'List' ? fields['items'] : undefined
  const objects = (Array.isArray(listed) ? listed : listed === null ? [] : [document]).map(asFields)
  const isOurs = ({ apiVersion, kind }: Fields) => apiVersion === API_VERSION && kinds.includes(String(kind))
  if (!objects.every(isOurs)) return undefined
  return objects.map((object) => ({
    kind: String(object['kind']),
    name: text(asFields(object['metadata'])['name']),
    spec: asFields(object['spec']),
  }))
}

/** The fields of an object; none of anything else. */
export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields) // an object out of YAML has string keys
    : {}

export const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(asFields) : [])

export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** `isScopeCfgTypeMismatch`: a file of federated objects is for `scope=fed` and no other. */
export function requireScope(call: Call, scope: Scope, isFederal: boolean, what: string): void {
  if (isFederal && call.controller.state.federation.role !== 'master') {
    throw new Error(`file format error:  security rule ${what} can only be imported on primary cluster`)
  }
  if (isFederal !== (scope === 'fed')) {
    throw new Error(`${what} is not allowed for import with scope=${scope}`)
  }
}
