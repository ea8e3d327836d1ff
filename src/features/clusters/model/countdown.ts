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
