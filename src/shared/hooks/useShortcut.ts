import { useEffect, useEffectEvent } from 'react'
import { useSingleKeys } from './singleKeys'

/** Where a character is text, or belongs to a list that is searched by typing. */
const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

/** `key` of a KeyboardEvent; `ctrl` means Ctrl, or ⌘ on a Mac. */
export interface Shortcut {
  readonly key: string
  readonly ctrl?: boolean
}

/**
 * Acts on a key from anywhere on the page. A single character is left alone where text is typed and when the user
 * switched such shortcuts off. With two takers the first one wins: it marks the event as handled.
 *
 * @param run returns false when it has nothing to do, and the key keeps its usual meaning
 */
export function useShortcut({ key, ctrl = false }: Shortcut, run: () => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.defaultPrevented || event.altKey) return
    if ((event.ctrlKey || event.metaKey) !== ctrl) return
    if (!ctrl && (isTyping(event.target) || !useSingleKeys.getState().isOn)) return
    if (run()) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest(TYPING) !== null
