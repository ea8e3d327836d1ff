import { listenToTabs, tellTabs } from './tabChannel'

/** What only a person does. Scrolling is not among them: pages scroll by themselves, too. */
const INPUT_EVENTS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const
/** Moving a mouse makes hundreds of events a second; one of them is enough. */
const NOTICE_EVERY_MS = 1_000

let lastInputMs = Date.now()
const listeners = new Set<() => void>()

/** Ms since a person last touched mouse, wheel, keys or screen, in any tab of this console. Requests do not count. */
export const idleMs = () => Date.now() - lastInputMs

/** Counts as input: signing in, or the answer "Stay signed in". */
export function noteInput(): void {
  note(Date.now())
  tellTabs({ type: 'input', atMs: lastInputMs })
}

/**
 * Watches the input of this tab and of the others. Returns what stops watching.
 * @param onInput called at most once a second
 * @param counts whether input in this tab counts at the moment
 */
export function watchInput(onInput: () => void, counts: () => boolean): () => void {
  const handle = () => {
    if (counts() && idleMs() >= NOTICE_EVERY_MS) noteInput()
  }
  for (const event of INPUT_EVENTS) window.addEventListener(event, handle, { capture: true, passive: true })
  listeners.add(onInput)
  const stopListening = listenToTabs((message) => {
    if (message.type === 'input') note(message.atMs)
  })
  return () => {
    for (const event of INPUT_EVENTS) window.removeEventListener(event, handle, { capture: true })
    listeners.delete(onInput)
    stopListening()
  }
}

function note(atMs: number): void {
  // A tab whose clock is ahead must not keep this one alive for longer than from now on.
  const seen = Math.min(atMs, Date.now())
  if (seen <= lastInputMs) return
  lastInputMs = seen
  for (const listener of listeners) listener()
}
