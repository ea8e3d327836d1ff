/** What PCRE writes differently from JavaScript, as far as people use it in sensors. */
const TRANSLATIONS: readonly (readonly [from: RegExp, to: string])[] = [
  // Inline options and comments change nothing about whether a pattern is well-formed.
  [/\(\?#[^)]*\)|\(\?[imsxUJ-]+\)/g, ''],
  [/\(\?[imsx-]+:/g, '(?:'],
  [/\(\?[>|]/g, '(?:'],
  [/\(\?P</g, '(?<'],
  [/\(\?P=(\w+)\)/g, '\\k<$1>'],
  // Possessive quantifiers.
  [/([*+?}])\+/g, '$1'],
]

/** Whether PCRE would compile a pattern (`pcre.Compile` in dlp_rule.go, waf_rule.go); JavaScript's engine stands in. */
export function compilesAsPcre(pattern: string): boolean {
  const quoted = pattern.replaceAll(/\\Q(.*?)(?:\\E|$)/gs, (_, text: string) =>
    text.replaceAll(/\W/g, '\\$&'),
  )
  const translated = TRANSLATIONS.reduce((text, [from, to]) => text.replace(from, to), quoted)
  try {
    return new RegExp(translated).flags === ''
  } catch {
    return false
  }
}

/**
 * DLP reads `*` and `?` as wildcards where a letter, a digit, a blank or nothing stands before them, and stores what it
 * makes of them (wildCardToRegexp in dlp_rule.go). It does so with `colou?r`, too.
 */
export const withWildcards = (pattern: string): string =>
  pattern.replaceAll(
    /(^|[A-Za-z0-9\t\n\f\r ])(\?+|\*)/g,
    (_, before: string, mark: string) => before + (mark === '?' ? '.' : '.*'),
  )
