import { useEffect, useRef } from 'react'

/** Longer than a double click or a bouncing Enter key, shorter than a person who corrects a field and submits again. */
const SETTLE_MS = 300

/**
 * Wraps a submit handler so that a second submission cannot start while the first is validating, about to be sent or
 * under way. `isPending` alone is a render late: two Enter keys in one frame would send twice (security.md W2).
 */
export function useSubmitOnce<Event>(onSubmit: (event: Event) => unknown, isPending: boolean) {
  const isBusy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  return (event: Event): void => {
    if (isBusy.current || isPending) return
    isBusy.current = true
    const release = () => {
      timer.current = setTimeout(() => {
        isBusy.current = false
      }, SETTLE_MS)
    }
    void Promise.resolve(onSubmit(event)).finally(release)
  }
}
