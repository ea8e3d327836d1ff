import { z } from '~/shared/api/zod'

/** Pages whose filters can be kept as a view. */
export const VIEW_PAGES = ['clusters', 'summary', 'compare'] as const
export type ViewPage = (typeof VIEW_PAGES)[number]

/** A page with its filters, under a name. */
export interface SavedView {
  readonly name: string
  readonly page: ViewPage
  /** The search part of the address without "?". */
  readonly search: string
}

/** What people keep about their fleet in this browser: the API has no labels of clusters. */
export interface FleetNotes {
  /** Labels by cluster id, each list sorted. */
  readonly labels: Readonly<Record<string, readonly string[]>>
  /** Sorted by name. */
  readonly views: readonly SavedView[]
}

export const noNotes: FleetNotes = { labels: {}, views: [] }

export const LONGEST_LABEL = 40
const MOST_LABELS = 20
const MOST_VIEWS = 50
const LONGEST_SEARCH = 2_000

/** Marks an exported file; another number is another format. */
const FILE_KIND = 'neuvector-console-fleet-notes'
const FILE_VERSION = 1

const Label = z.string().trim().min(1).max(LONGEST_LABEL)
const Labels = z.array(Label).max(MOST_LABELS)
const View = z.object({
  name: z.string().trim().min(1).max(LONGEST_LABEL),
  page: z.enum(VIEW_PAGES),
  search: z.string().max(LONGEST_SEARCH),
})
const Notes = z.object({
  labels: z.record(z.string(), Labels),
  views: z.array(View).max(MOST_VIEWS),
})
const NotesFile = Notes.extend({ kind: z.literal(FILE_KIND), version: z.literal(FILE_VERSION) })

/** What was stored; nothing when it was written by another version or by hand and cannot be read. */
export function readNotes(stored: unknown): FleetNotes {
  const parsed = Notes.safeParse(stored)
  return parsed.success ? tidy(parsed.data) : noNotes
}

/** The notes as the text of a file. */
export const notesFile = (notes: FleetNotes): string =>
  `${JSON.stringify({ kind: FILE_KIND, version: FILE_VERSION, ...notes }, null, 2)}\n`

/** The notes in a file; undefined when it is not such a file. */
export function parseNotesFile(text: string): FleetNotes | undefined {
  try {
    const parsed = NotesFile.safeParse(JSON.parse(text))
    return parsed.success ? tidy({ labels: parsed.data.labels, views: parsed.data.views }) : undefined
  } catch {
    return undefined
  }
}

/** Both together: labels are added to those a cluster has, a view replaces the one of the same name. */
export function mergeNotes(own: FleetNotes, other: FleetNotes): FleetNotes {
  const ids = new Set([...Object.keys(own.labels), ...Object.keys(other.labels)])
  const labels = Object.fromEntries(
    [...ids].map((id) => [id, [...(own.labels[id] ?? []), ...(other.labels[id] ?? [])]]),
  )
  return tidy({ labels, views: [...other.views, ...own.views] })
}

export const withLabels = (notes: FleetNotes, clusterId: string, labels: readonly string[]): FleetNotes =>
  tidy({ ...notes, labels: { ...notes.labels, [clusterId]: labels } })

export const withView = (notes: FleetNotes, view: SavedView): FleetNotes =>
  tidy({ ...notes, views: [view, ...notes.views] })

export const withoutView = (notes: FleetNotes, name: string): FleetNotes => ({
  ...notes,
  views: notes.views.filter((view) => view.name !== name),
})

/** Every label in use, sorted. */
export const allLabels = (labels: FleetNotes['labels']): readonly string[] =>
  [...new Set(Object.values(labels).flat())].sort((a, b) => a.localeCompare(b))

/** Whether something with these labels is among those with any of the chosen ones; nothing chosen is everything. */
export const hasChosenLabel = (own: readonly string[], chosen: readonly string[]): boolean =>
  chosen.length === 0 || own.some((label) => chosen.includes(label))

/** No empty lists, no label twice, no view name twice (the first counts), everything sorted and within the limits. */
function tidy({ labels, views }: FleetNotes): FleetNotes {
  const names = new Set<string>()
  return {
    labels: Object.fromEntries(
      Object.entries(labels)
        .map(([id, own]) => [id, unique(own.map((label) => label.trim().slice(0, LONGEST_LABEL)))] as const)
        .filter(([, own]) => own.length > 0),
    ),
    views: views
      .filter(({ name }) => !names.has(name) && names.add(name))
      .slice(0, MOST_VIEWS)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

const unique = (labels: readonly string[]) =>
  [...new Set(labels.filter((label) => label !== ''))]
    .slice(0, MOST_LABELS)
    .sort((a, b) => a.localeCompare(b))
