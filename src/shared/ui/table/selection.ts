/** Selected rows by id. The anchor is where a Shift-range starts. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | undefined
}

export const emptySelection: Selection = { ids: new Set(), anchor: undefined }

function withIds(selection: Selection, ids: readonly string[], selected: boolean): ReadonlySet<string> {
  const next = new Set(selection.ids)
  for (const id of ids) {
    if (selected) next.add(id)
    else next.delete(id)
  }
  return next
}

/** One row switched; it becomes the anchor. */
export function toggleRow(selection: Selection, id: string): Selection {
  return { ids: withIds(selection, [id], !selection.ids.has(id)), anchor: id }
}

/**
 * All rows between the anchor and `id`, in the order they are shown, get the state `id` is switched to. Without an
 * anchor on screen it is a plain toggle.
 */
export function toggleRange(selection: Selection, id: string, shownIds: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : shownIds.indexOf(selection.anchor)
  const to = shownIds.indexOf(id)
  if (from < 0 || to < 0) return toggleRow(selection, id)
  const range = shownIds.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: withIds(selection, range, !selection.ids.has(id)), anchor: id }
}

/** All shown rows selected; when they already are, none of them. Rows a filter hides keep their state. */
export function toggleAll(selection: Selection, shownIds: readonly string[]): Selection {
  const all = shownIds.every((id) => selection.ids.has(id))
  return { ids: withIds(selection, shownIds, !all), anchor: undefined }
}
