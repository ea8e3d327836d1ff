import { useSyncExternalStore } from 'react'

const PRINT = 'print'

/** Whether the page is being put on paper right now: for content that would only slow down the screen. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting)
}

const isPrinting = () => matchMedia(PRINT).matches

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(PRINT)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
