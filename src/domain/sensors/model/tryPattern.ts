import { patternShape } from './patternShape'

/** Longer texts are not tried: nothing can stop the browser's engine once it has begun. */
export const LONGEST_TRY = 1_000

/**
 * - `unreadable`: written for PCRE only; the browser would misread or refuse it
 * - `slow`: repetitions within repetitions, by which a page can hang
 */
export type TryResult = 'found' | 'absent' | 'unreadable' | 'slow'

/** What JavaScript has not, or silently takes for something else (`\A` is an A to it). */
const PCRE_ONLY =
  /\\(?:[AaCeGghHKkNopPQEXRzZ]|x\{)|\[\[?[^\]]*\[:|\(\?(?:[>|R&#P'+\d-]|[imsxUJ]*-|[imsxUJ]+[:)])|\(\*|[*+?}]\+/

/**
 * Looks for a pattern in a text with the engine of the browser, which is not the enforcer's: a hint and no proof.
 * Options at the beginning, `(?i)`, are understood.
 */
export function tryPattern(stored: string, text: string): TryResult {
  const [head = '', options = ''] = /^\(\?([ims]+)\)/.exec(stored) ?? []
  const pattern = stored.slice(head.length)
  if (PCRE_ONLY.test(pattern.replaceAll('\\\\', ''))) return 'unreadable'
  if (patternShape(pattern).isSlow) return 'slow'
  try {
    return new RegExp(pattern, options).test(text.slice(0, LONGEST_TRY)) ? 'found' : 'absent'
  } catch {
    return 'unreadable'
  }
}
