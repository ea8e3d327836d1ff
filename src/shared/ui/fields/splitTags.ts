/**
 * What somebody typed or pasted as single values: at commas and line breaks, without surrounding spaces, each once, in
 * the order it came.
 */
export function splitTags(text: string): readonly string[] {
  const parts = text.split(/[,\n\r]/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
