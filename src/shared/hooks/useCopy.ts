import { useCallback, useEffect, useRef, useState } from 'react'

/** `copied` lasts long enough to be read; `refused` stays until the next attempt or `reset`. */
export type CopyState = 'idle' | 'copied' | 'refused'

const FEEDBACK_MS = 2500

async function writeText(text: string): Promise<boolean> {
  try {
    // Absent outside secure contexts, refused in frames without the permission.
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Copies text with feedback. There is no `execCommand` fallback: where the clipboard API is refused, the caller shows
 * the text selected and asks for the key.
 */
export function useCopy(): {
  readonly state: CopyState
  readonly copy: (text: string) => Promise<boolean>
  readonly reset: () => void
} {
  const [state, setState] = useState<CopyState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const reset = useCallback(() => {
    clearTimeout(timer.current)
    setState('idle')
  }, [])

  const copy = useCallback(async (text: string) => {
    clearTimeout(timer.current)
    const done = await writeText(text)
    setState(done ? 'copied' : 'refused')
    if (done) timer.current = setTimeout(() => setState('idle'), FEEDBACK_MS)
    return done
  }, [])

  return { state, copy, reset }
}
