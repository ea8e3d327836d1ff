/**
 * How far the clock of the controller that serves this console is ahead of the browser's, in ms; negative: behind.
 * Undefined before its first answer.
 */
export const serverClockOffsetMs = (): number | undefined => offsetMs

let offsetMs: number | undefined

/**
 * Takes over the `Date` of an answer. The header has whole seconds and was written at some moment between sending and
 * receiving, so the result is good to a second or so.
 */
export function noteServerDate(header: string | null, sentAtMs: number, receivedAtMs: number): void {
  const date = Date.parse(header ?? '')
  if (!Number.isNaN(date)) offsetMs = date + 500 - (sentAtMs + receivedAtMs) / 2
}
