import { RootListWire, type RootWire } from '../api/schema'

/**
 * The roots of a file that `exportedRoots` wrote, here or on another cluster. Whether a key is one is for the controller
 * to say.
 *
 * @returns undefined for any other file, for one without roots, and for one with an entry that cannot be read: half a
 *   file is not imported
 */
export function readRoots(text: string): readonly RootWire[] | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  const { data } = RootListWire.safeParse(content)
  if (!data) return undefined
  const { rows, unreadable } = data.roots_of_trust
  return rows.length > 0 && unreadable === 0 ? rows : undefined
}
