import { useEffect, useState } from 'react'

/** A secret left on the screen is hidden again after this long (security.md K2). */
const REVEAL_MS = 60_000

/** Whether a secret is shown; it hides itself after a minute and as soon as the window loses the attention. */
export function useRevealed(): readonly [revealed: boolean, toggle: () => void] {
  const [isRevealed, setRevealed] = useState(false)
  useEffect(() => {
    if (!isRevealed) return
    const hide = () => setRevealed(false)
    const timer = setTimeout(hide, REVEAL_MS)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('blur', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('blur', hide)
    }
  }, [isRevealed])
  return [isRevealed, () => setRevealed((current) => !current)]
}
