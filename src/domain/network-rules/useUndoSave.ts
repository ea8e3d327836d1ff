import { create } from 'zustand'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { draftTowards } from './model/draftTowards'
import type { RuleEditor } from './useRuleEditor'
import type { FinishedSave } from './useSaveRules'

/** The last save of this page load, by cluster and scope. Read only to lead back to the list before it. */
const useLastSaves = create<Readonly<Record<string, FinishedSave | undefined>>>(() => ({}))

/**
 * Undo of the last save: a draft that leads back to the list before it, shown as a difference like any other
 * (security.md W7). It stands on the list right after the save, so that what others did since is merged, not undone.
 */
export function useUndoSave(editor: RuleEditor, onReview: () => void) {
  const { client, scope } = usePolicyTarget()
  const key = `${client.clusterId} ${scope}`
  const last = useLastSaves((saves) => saves[key])
  const undo = () => {
    if (!last) return
    editor.setDraft(draftTowards(last.after, last.before, editor.list.dataUpdatedAt))
    useLastSaves.setState({ [key]: undefined })
    onReview()
  }
  return {
    rememberSave: (save: FinishedSave) => useLastSaves.setState({ [key]: save }),
    undo: last ? undo : undefined,
  }
}
