import type { ReactNode } from 'react'

/** The page around a policy editor; the editor's buttons go into its header. */
export type EditorFrame = (parts: { readonly actions: ReactNode; readonly content: ReactNode }) => ReactNode
