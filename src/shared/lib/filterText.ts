/** Longest text that is searched for. Bounds the work of one search to a multiple of the searched text (security.md X10). */
const LONGEST_QUERY = 256

// Most texts of a cluster are ASCII, where folding is lower case and nothing else.
const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text)

/** Text as the filter compares it: without case and without diacritics ("Zürich" and "zurich" are the same). */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * A test for texts that were folded before: plain substring, no pattern language. Undefined when there is nothing to
 * search for, so that callers can skip the work.
 */
export function textMatcher(query: string): ((folded: string) => boolean) | undefined {
  const needle = foldText(query.trim().slice(0, LONGEST_QUERY))
  return needle === '' ? undefined : (folded) => folded.includes(needle)
}
