/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * True for a text that a spreadsheet would run as a formula: it starts with = + - @ TAB CR or LF, directly or after
 * blanks and invisible characters, also as a full-width or small form of these signs (security.md X6).
 */
function startsFormula(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true
  const lead = /^[\s\p{Cf}\p{Cc}]*(.?)/su.exec(text)?.[1] ?? ''
  const skipped = text.slice(0, text.indexOf(lead))
  return /[\t\r\n]/.test(skipped) || (lead !== '' && '=+-@'.includes(lead.normalize('NFKC')))
}

function field(text: string): string {
  const safe = startsFormula(text) ? `'${text}` : text
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file: RFC 4180 quoting, CRLF, UTF-8 with byte order mark; a cell that looks like a formula gets a leading `'`. */
export function toCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [header, ...rows].map((cells) => cells.map(field).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}
