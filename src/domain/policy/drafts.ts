import { useCallback, useMemo } from 'react'
import { create } from 'zustand'
import { readStored, writeStored } from '~/shared/lib/storage'

/** Whose draft of what: a cluster, a kind of policy, and the person, because several may share a browser. */
export interface DraftOwner {
  readonly user: string
  readonly clusterId: string
  /** `network-rules.fed` */
  readonly kind: string
}

/** How a stored draft is told from one of another version or one that was tampered with. Module scope. */
export interface DraftFormat<Draft> {
  /** Changes with the shape; drafts of another version are dropped. */
  readonly version: number
  readonly isDraft: (value: unknown) => value is Draft
}

interface DraftState {
  /** Drafts of this page load; null once they were discarded or saved. */
  readonly byKey: Readonly<Record<string, unknown>>
}

const useDraftStore = create<DraftState>(() => ({ byKey: {} }))

/** Longer drafts live until the page is closed: the storage is shared with every other console behind the same origin. */
const MAX_CHARACTERS = 512 * 1024

export interface DraftHandle<Draft> {
  readonly draft: Draft | undefined
  /** There was a stored one that cannot be used any more. */
  readonly isUnreadable: boolean
  /** Undefined ends the draft. */
  readonly setDraft: (draft: Draft | undefined) => void
}

/**
 * Unsaved work that outlives page, tab, session and reload (security.md W6). Kept in memory and in the browser's storage,
 * so it must never hold a secret.
 */
export function useDraft<Draft>(owner: DraftOwner, format: DraftFormat<Draft>): DraftHandle<Draft> {
  const key = `draft.${owner.kind}.${owner.clusterId}.${owner.user}`
  const held = useDraftStore(({ byKey }) => byKey[key])
  const stored = useMemo(() => readStored(key), [key])
  const setDraft = useCallback(
    (draft: Draft | undefined) => {
      useDraftStore.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: draft ?? null } }))
      const entry = { version: format.version, draft }
      const fits = draft !== undefined && JSON.stringify(entry).length <= MAX_CHARACTERS
      writeStored(key, fits ? entry : undefined)
    },
    [format, key],
  )
  const restored = useMemo(() => restore(stored, format), [format, stored])
  if (held === undefined) {
    return { draft: restored, isUnreadable: stored !== undefined && restored === undefined, setDraft }
  }
  return { draft: format.isDraft(held) ? held : undefined, isUnreadable: false, setDraft }
}

function restore<Draft>(stored: unknown, format: DraftFormat<Draft>): Draft | undefined {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('draft' in stored))
    return undefined
  return stored.version === format.version && format.isDraft(stored.draft) ? stored.draft : undefined
}
