/** The answer to a configuration import split in two: what only the gateway may know, and what the browser gets. */
export interface SplitImport {
  /** The token that outlives all sessions to ask how the import is going (semantics c.5). */
  token: string | undefined
  /** The same JSON with every `temp_token` emptied. */
  body: string
}

/**
 * Takes the temporary token out of `RESTImportTaskData`, also where an error carries one as `import_task_data`.
 * @returns undefined when the text is not JSON: it could hide a token and must not be passed on.
 */
export function splitImport(text: string): SplitImport | undefined {
  if (text.trim() === '') return { token: undefined, body: text }
  let token: string | undefined
  const blank = (key: string, value: unknown): unknown => {
    if (key !== 'temp_token' || typeof value !== 'string' || value === '') return value
    token = value
    return ''
  }
  try {
    const answer: unknown = JSON.parse(text, blank)
    return { token, body: token === undefined ? text : JSON.stringify(answer) }
  } catch {
    return undefined
  }
}
