import { create } from 'zustand'

/** What lies over the page by the keyboard; at most one at a time. */
export type Overlay = 'palette' | 'shortcuts'

/** The overlay that is open. */
export const useOverlay = create<{ readonly open: Overlay | undefined }>(() => ({ open: undefined }))

export function showOverlay(open: Overlay): void {
  useOverlay.setState({ open })
}

export function hideOverlay(): void {
  useOverlay.setState({ open: undefined })
}
