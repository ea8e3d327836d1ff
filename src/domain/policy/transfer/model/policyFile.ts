import { parseAllDocuments } from 'yaml'
import { z } from '~/shared/api/zod'
import type { PolicyScope } from '../../PolicyTarget'
import { TRANSFER_KINDS, TRANSFER_ROUTES, type TransferKind } from './transferKind'

/** What is in a file, as far as the console can tell before the controller has read it. */
export type PolicyFile =
  | {
      readonly ok: true
      /** Names of groups, sensors and webhooks; rules have none. */
      readonly names: readonly string[]
      readonly count: number
      /** Of admission control: the file sets its state and mode, too. */
      readonly hasSettings: boolean
      /** Documents behind the first one, which the controller does not look at. */
      readonly ignored: number
    }
  | { readonly ok: false; readonly problem: 'unreadable' | 'unknown' | 'empty' }
  | { readonly ok: false; readonly problem: 'other-kind'; readonly kind: TransferKind }
  | { readonly ok: false; readonly problem: 'other-scope'; readonly name: string }

const API_VERSION = 'neuvector.com/v1'

const ObjectWire = z.object({
  apiVersion: z.literal(API_VERSION),
  kind: z.string(),
  metadata: z.object({ name: z.string() }),
  spec: z.record(z.string(), z.unknown()).nullish(),
})
type ObjectWire = z.infer<typeof ObjectWire>

const ListWire = z.object({ kind: z.literal('List'), items: z.array(z.unknown()).nullish() })
const GroupSpec = z.object({ target: z.object({ selector: z.object({ name: z.string() }) }) })
const AdmissionSpec = z.object({ config: z.unknown(), rules: z.array(z.unknown()).nullish() })
const ConfigSpec = z.object({
  fed_config: z.object({ webhooks: z.array(z.object({ name: z.string() })).nullish() }).nullish(),
})

/** Reads a file as the controller will, and refuses what it would refuse later (semantics.md c.5). */
export function readPolicyFile(kind: TransferKind, scope: PolicyScope, text: string): PolicyFile {
  const documents = documentsOf(text)
  if (!documents) return { ok: false, problem: 'unreadable' }
  // Only files of groups may have several documents: their definitions stand in front of them.
  const read = kind === 'groups' ? documents : documents.slice(0, 1)
  const objects = read.flatMap(objectsOf)
  if (objects.length === 0) return { ok: false, problem: 'empty' }
  const parsed = objects.map((object) => ObjectWire.safeParse(object))
  if (parsed.some(({ success }) => !success)) return { ok: false, problem: 'unknown' }
  const own = parsed.flatMap(({ data }) => data ?? [])
  const foreign = own.find((object) => !TRANSFER_ROUTES[kind].objects.includes(object.kind))
  if (foreign) return foreignKind(foreign)
  const stray = own.map(nameOf).find((name) => isFederal(kind, name) !== (scope === 'fed'))
  if (stray !== undefined) return { ok: false, problem: 'other-scope', name: stray }
  const ignored = documents.length - read.length
  return { ok: true, ...contentOf(kind, own), ignored }
}

function documentsOf(text: string): readonly unknown[] | undefined {
  const documents = parseAllDocuments(text)
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined
  // `toJS` gives any.
  const values = documents.map((document) => document.toJS() as unknown)
  return values.filter((value) => value !== null)
}

function objectsOf(document: unknown): readonly unknown[] {
  const list = ListWire.safeParse(document)
  return list.success ? (list.data.items ?? []) : [document]
}

function foreignKind({ kind }: ObjectWire): PolicyFile {
  const other = TRANSFER_KINDS.find((each) => TRANSFER_ROUTES[each].objects.includes(kind))
  return other ? { ok: false, problem: 'other-kind', kind: other } : { ok: false, problem: 'unknown' }
}

/** The name of a group stands in its selector: that of the object is one that Kubernetes takes. */
function nameOf({ metadata, spec }: ObjectWire): string {
  const group = GroupSpec.safeParse(spec)
  return group.success ? group.data.target.selector.name : metadata.name
}

const isFederal = (kind: TransferKind, name: string) =>
  kind === 'admission' || kind === 'webhooks' ? name === 'fed' : name.startsWith('fed.')

function contentOf(kind: TransferKind, objects: readonly ObjectWire[]) {
  switch (kind) {
    case 'groups': {
      const names = objects.filter((each) => each.kind !== 'NvGroupDefinition').map(nameOf)
      return { names, count: names.length, hasSettings: false }
    }
    case 'dlp':
    case 'waf': {
      const names = objects.map(nameOf)
      return { names, count: names.length, hasSettings: false }
    }
    case 'response-rules':
      return { names: [], count: objects.length, hasSettings: false }
    case 'admission': {
      const spec = AdmissionSpec.safeParse(objects[0]?.spec)
      const { config, rules } = spec.success ? spec.data : {}
      return { names: [], count: rules?.length ?? 0, hasSettings: config !== undefined && config !== null }
    }
    case 'webhooks': {
      const spec = ConfigSpec.safeParse(objects[0]?.spec)
      const names = (spec.data?.fed_config?.webhooks ?? []).map(({ name }) => name)
      return { names, count: names.length, hasSettings: false }
    }
  }
}
