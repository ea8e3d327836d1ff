import { useEffect, useRef, useState } from 'react'
import type { RuleKey } from './model/ruleDraft'

/** Where a dragged rule would land, and the line that shows it, in px of the window. */
export interface DropMark {
  readonly key: RuleKey
  readonly at: 'before' | 'after'
  readonly left: number
  readonly top: number
  readonly width: number
}

/**
 * Follows the pointer while something is dragged: the upper half of a row means before it, the lower half behind it. Asks
 * the page what lies under the pointer, because only the rows on screen exist and they move while the table scrolls.
 */
export function useDropMark(isDragging: boolean) {
  const [mark, setMark] = useState<DropMark>()
  const current = useRef<DropMark>(undefined)
  useEffect(() => {
    if (!isDragging) return undefined
    const stop = new AbortController()
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const next = markAt(clientX, clientY)
      current.current = next
      setMark((shown) =>
        shown?.key === next?.key && shown?.at === next?.at && shown?.top === next?.top ? shown : next,
      )
    }
    window.addEventListener('pointermove', follow, { signal: stop.signal })
    return () => {
      stop.abort()
      setMark(undefined)
    }
  }, [isDragging])
  return { mark, current }
}

function markAt(x: number, y: number): DropMark | undefined {
  const row = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-row]'))
    .find((element) => element !== null)
  const key = row?.dataset['row']
  if (!row || key === undefined) return undefined
  const { left, top, width, height } = row.getBoundingClientRect()
  const at = y < top + height / 2 ? 'before' : 'after'
  return { key, at, left, width, top: at === 'before' ? top : top + height }
}
