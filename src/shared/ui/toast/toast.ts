import { create } from 'zustand'

export type ToastKind = 'success' | 'error' | 'info' | 'progress'

export interface ToastContent {
  /** What happened, with the cluster's name: "Sync sent to 2 clusters". */
  readonly title: string
  readonly detail?: string | undefined
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
}

export interface Toast extends ToastContent {
  readonly id: number
  readonly kind: ToastKind
}

/** Lets the caller change or take back a message. Both do nothing once it is gone. */
export interface ToastHandle {
  /** A progress message becomes `success` or `error` this way, and then leaves like one. */
  readonly update: (change: Partial<ToastContent> & { readonly kind?: ToastKind }) => void
  readonly dismiss: () => void
}

interface ToastState {
  readonly toasts: readonly Toast[]
}

/** What ToastHost shows, oldest first. */
export const useToastStore = create<ToastState>(() => ({ toasts: [] }))

/** More than these cover the page; the oldest that reports no running work goes first. */
const MAX_SHOWN = 4

let lastId = 0

function withRoom(toasts: readonly Toast[]): readonly Toast[] {
  if (toasts.length <= MAX_SHOWN) return toasts
  const victim = toasts.find((toast) => toast.kind !== 'progress') ?? toasts[0]
  return toasts.filter((toast) => toast !== victim)
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  useToastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

/** Takes all messages away: the next person at this browser must not see them. */
export function forgetToasts(): void {
  useToastStore.setState({ toasts: [] })
}

function show(kind: ToastKind, content: ToastContent): ToastHandle {
  lastId += 1
  const id = lastId
  useToastStore.setState(({ toasts }) => ({ toasts: withRoom([...toasts, { ...content, id, kind }]) }))
  return {
    update: (change) =>
      useToastStore.setState(({ toasts }) => ({
        toasts: toasts.map((toast) => (toast.id === id ? { ...toast, ...change } : toast)),
      })),
    dismiss: () => dismissToast(id),
  }
}

/**
 * Messages about something that happened elsewhere than where the person looks. `error` stays until dismissed;
 * `progress` stays until its handle updates it; the others leave by themselves. Never for what a form or a dialog
 * already says, and never with a secret.
 */
export const toast = {
  success: (content: ToastContent) => show('success', content),
  error: (content: ToastContent) => show('error', content),
  info: (content: ToastContent) => show('info', content),
  progress: (content: ToastContent) => show('progress', content),
} as const
