import type { ReactNode } from 'react'
import { create } from 'zustand'

/** One thing that will happen: "8 managed clusters" / "become standalone". */
export interface Consequence {
  readonly icon?: ReactNode
  /** With real numbers. */
  readonly title: ReactNode
  readonly detail?: ReactNode
}

export interface ConfirmOptions {
  /** Verb + object + cluster: "Demote gke-one". */
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly icon?: ReactNode
  readonly consequences?: readonly Consequence[] | undefined
  /** Free content between the consequences and the typed name. */
  readonly content?: ReactNode
  /** The verb again: "Demote". */
  readonly confirmLabel: ReactNode
  readonly danger?: boolean | undefined
  /** The name that must be typed before the button works. */
  readonly typedName?: string | undefined
  /** Left in the footer: "You are signed out afterwards". */
  readonly note?: ReactNode
  /** Named in the error text when `run` fails. */
  readonly clusterName?: string | undefined
  /** Takes the place of the standard error text, for codes the feature can explain better. */
  readonly errorContent?: ((error: unknown) => ReactNode) | undefined
  /** The deed. It runs inside the dialog, which shows its progress and its error. */
  readonly run?: (() => Promise<void>) | undefined
}

export interface ConfirmRequest extends ConfirmOptions {
  readonly id: number
  readonly settle: (confirmed: boolean) => void
}

interface ConfirmState {
  readonly request: ConfirmRequest | null
}

/** What ConfirmHost shows. */
export const useConfirmStore = create<ConfirmState>(() => ({ request: null }))

let lastId = 0

/**
 * Asks before something happens. Resolves true once confirmed (and `run` has succeeded), false when the person backs
 * out. A second question takes the place of the first, which then counts as declined.
 */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  dismissConfirm()
  return new Promise((resolve) => {
    lastId += 1
    const id = lastId
    const settle = (confirmed: boolean) => {
      if (useConfirmStore.getState().request?.id === id) useConfirmStore.setState({ request: null })
      resolve(confirmed)
    }
    useConfirmStore.setState({ request: { ...options, id, settle } })
  })
}

/** Declines the open question, for when its cluster or session is gone (security.md M4). */
export function dismissConfirm(): void {
  useConfirmStore.getState().request?.settle(false)
}
