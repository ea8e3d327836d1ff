/** Under this much a token is about to expire: whoever gets it now must hurry. */
const HURRY_MS = 5 * 60_000

/** What is left of a token's validity. */
export interface Countdown {
  readonly leftMs: number
  /** 0–1 of the whole. */
  readonly fraction: number
  readonly phase: 'valid' | 'hurry' | 'expired'
}

/** Counts from the time of the answer: the token itself does not tell its expiry to anybody but the primary (semantics.md b.6). */
export function countdown(issuedAtMs: number, validForMs: number, nowMs: number): Countdown {
  const leftMs = Math.min(validForMs, Math.max(0, issuedAtMs + validForMs - nowMs))
  const phase = leftMs === 0 ? 'expired' : leftMs < HURRY_MS ? 'hurry' : 'valid'
  return { leftMs, fraction: leftMs / validForMs, phase }
}

/** "57:43", from an hour on "1:00:00". Rounded up: "0:00" is shown only when it is over. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}
