/** Elements that end a line when they are shown. */
const LINE_ENDS = /<br\b[^>]*>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre|section|article)\s*>/gi

/** What is never shown: comments, and elements whose content is no text. */
const HIDDEN = /<!--[\s\S]*?-->|<(script|style|template|iframe|object|svg)\b[\s\S]*?<\/\1\s*>/gi

/** Also a tag that never ends: browsers are as generous. */
const TAG = /<[a-z/!?][^>]*>?/gi

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi

/** Control characters but line feed and tab, and those that turn the direction of text around. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

function decodeEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/**
 * What a person would read of text or HTML. The manager of NeuVector inserts such settings as HTML; here they are text
 * and nothing else, so that whoever may set one cannot run code in the console.
 */
export function plainText(source: string): string {
  return source
    .replace(HIDDEN, '')
    .replace(LINE_ENDS, '\n')
    .replace(TAG, '')
    .replace(ENTITY, decodeEntity)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
