/** Code of a page that is not on the server any more: the console was updated while it was open (security.md R3). */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
}
