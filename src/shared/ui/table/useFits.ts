import { useCallback, useState } from 'react'

/**
 * Whether what is in `inner` fits into `outer`, side by side. Remembers the width that was needed, so that the answer
 * stays right while something smaller stands in its place. Both refs are callback refs.
 */
export function useFits() {
  const [available, setAvailable] = useState(Infinity)
  const [needed, setNeeded] = useState(0)
  const outer = useCallback((element: HTMLElement | null) => observeWidth(element, setAvailable), [])
  const inner = useCallback((element: HTMLElement | null) => observeWidth(element, setNeeded), [])
  return { outer, inner, fits: needed <= available }
}

function observeWidth(element: HTMLElement | null, report: (width: number) => void) {
  if (!element || typeof ResizeObserver === 'undefined') return undefined
  const observer = new ResizeObserver(() => report(element.offsetWidth))
  observer.observe(element)
  return () => observer.disconnect()
}
