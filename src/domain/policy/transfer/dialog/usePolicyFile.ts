import { useRef, useState } from 'react'
import type { PolicyScope } from '../../PolicyTarget'
import { readPolicyFile, type PolicyFile } from '../model/policyFile'
import type { TransferKind } from '../model/transferKind'

/** A chosen file, once its text is there. */
export interface FileContent {
  readonly text: string
  /** `file`: the browser could not read it. */
  readonly reading: PolicyFile | { readonly ok: false; readonly problem: 'file' }
}

/** The file of an import and what was read of it. */
export function usePolicyFile(kind: TransferKind, scope: PolicyScope) {
  const [file, setFile] = useState<File>()
  const [content, setContent] = useState<FileContent>()
  const latest = useRef<File>(undefined)
  const choose = (next: File | undefined) => {
    latest.current = next
    setFile(next)
    setContent(undefined)
    if (!next) return
    const show = (read: FileContent) => {
      // A file chosen meanwhile counts, whichever is read first.
      if (latest.current === next) setContent(read)
    }
    next.text().then(
      (text) => show({ text, reading: readPolicyFile(kind, scope, text) }),
      () => show({ text: '', reading: { ok: false, problem: 'file' } }),
    )
  }
  return { file, choose, content }
}
