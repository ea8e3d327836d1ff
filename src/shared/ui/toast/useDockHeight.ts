import { useEffect, type RefObject } from 'react'

const VARIABLE = '--nv-dock-height'

/** For a bar of buttons that stays at the bottom of the window: messages and tasks then stand above it, not on it. */
export function useDockHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty(VARIABLE, `${bar.current?.offsetHeight ?? 0}px`)
    return () => {
      style.removeProperty(VARIABLE)
    }
  }, [bar])
}
