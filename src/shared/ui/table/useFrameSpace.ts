import { useEffect, useState, type RefObject } from 'react'

interface Space {
  /** How high the frame may become, in px. */
  readonly height: number
  /** How wide it is, without its scroll bar; 0 until it was measured. */
  readonly width: number
}

/** Space left below the table, the page's own padding. */
const BELOW = 24
/** A table is never squeezed below this, the page scrolls instead. */
const LEAST = 320

/**
 * The room a table's frame has. It may become so high that it ends at the bottom of the window: a long table then
 * scrolls inside its frame, under its own header, and the page does not scroll.
 */
export function useFrameSpace(element: RefObject<HTMLElement | null>): Space {
  const [space, setSpace] = useState<Space>({ height: LEAST, width: 0 })
  useEffect(() => {
    const frame = element.current
    if (!frame) return
    const page = scrollParent(frame)
    const measure = () => {
      const viewTop = page === document.documentElement ? 0 : page.getBoundingClientRect().top
      const top = frame.getBoundingClientRect().top - viewTop + page.scrollTop
      const visible = page === document.documentElement ? window.innerHeight : page.clientHeight
      const height = Math.max(LEAST, Math.floor(visible - top - BELOW))
      const width = frame.clientWidth
      setSpace((known) => (known.height === height && known.width === width ? known : { height, width }))
    }
    measure()
    window.addEventListener('resize', measure)
    // What stands above the table (a banner, a wrapped filter row) moves it without a resize of the window.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    for (let node = frame.parentElement; node && node !== page; node = node.parentElement)
      observer?.observe(node)
    observer?.observe(page)
    return () => {
      window.removeEventListener('resize', measure)
      observer?.disconnect()
    }
  }, [element])
  return space
}

function scrollParent(element: HTMLElement): HTMLElement {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node
  }
  return document.documentElement
}
