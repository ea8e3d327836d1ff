import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/**
 * Focus and Escape of a side panel: its heading takes focus when it opens, Escape closes it from anywhere on the page,
 * and focus goes back to where it was. Returns the ref of the heading.
 */
export function usePanelFocus(onClose: () => void): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<Element>(null)

  useEffect(() => {
    // Strict mode runs this twice; the second time the heading itself has the focus.
    if (document.activeElement !== heading.current) before.current = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      const target = before.current
      // Somebody else may have moved focus meanwhile: the route announcer, or a dialog that is opening.
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true })
    }
  }, [])

  const handleKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Menus and dialogs stop the event, fields that use Escape themselves prevent its default.
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])

  return heading
}
