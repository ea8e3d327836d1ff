/** Why a process rule is refused (semantics.md g.3). */
export type ProcessProblem = 'name' | 'path' | 'path-needed' | 'deny-all'

export function processProblem(rule: {
  name: string
  path: string
  action: string
}): ProcessProblem | undefined {
  const { name, path, action } = rule
  if (name.trim() === '') return 'name'
  if (!isProcessPath(path)) return 'path'
  if (name === '*' && path === '') return 'path-needed'
  return name === '*' && action === 'deny' && ['*', '/*'].includes(path) ? 'deny-all' : undefined
}

/** "", "*", or absolute without a trailing slash, one `*` at most. */
function isProcessPath(path: string): boolean {
  if (path === '' || path === '*') return true
  return path.startsWith('/') && !path.endsWith('/') && path.split('*').length <= 2 && !/[<>]/.test(path)
}

/** What happens when a watched file is touched (semantics.md g.4). */
export const FILE_BEHAVIORS = ['monitor_change', 'block_access'] as const

export type FileProblem = 'empty' | 'relative' | 'characters'

/** Why a file rule is refused. The controller takes relative paths, which match nothing: they are refused here. */
export function fileProblem(filter: string): FileProblem | undefined {
  if (filter === '') return 'empty'
  if (!filter.startsWith('/')) return 'relative'
  return /[[\]()<>]|\.\./.test(filter) ? 'characters' : undefined
}
