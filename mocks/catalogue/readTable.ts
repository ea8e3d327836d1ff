/**
 * Data of the catalogue stands in plain tables, a line an entry: they are read by people, and grow.
 * @returns the lines without blank ones; indented lines belong to the line above that is not
 */
export function readTable(
  text: string,
): readonly { readonly head: string; readonly lines: readonly string[] }[] {
  const entries: { head: string; lines: string[] }[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (line.startsWith(' ')) entries.at(-1)?.lines.push(line.trim())
    else entries.push({ head: line, lines: [] })
  }
  return entries
}

/** The first `count` words of a line, and the rest of it as one; throws when there are fewer. */
export function words(line: string, count: number): readonly string[] {
  const parts = line.split(' ')
  if (parts.length < count) throw new Error(`Not ${count} words: ${line}`)
  return [...parts.slice(0, count), parts.slice(count).join(' ')]
}
