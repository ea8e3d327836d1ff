import type { ConsoleEntry } from './startSimulated.ts'

const HEADINGS = ['Console', 'Cluster', 'Role', 'User', 'Password', 'Join as', 'Promote as']

function row(entry: ConsoleEntry): string[] {
  return [
    entry.url,
    entry.name,
    entry.role,
    entry.user,
    entry.password,
    `${entry.apiServer}:${String(entry.apiPort)}`,
    `${entry.fedServer}:${String(entry.fedPort)}`,
  ]
}

/**
 * The running consoles for people: one line each, in columns. "Join as" and "Promote as" are the addresses to type
 * in the dialogs of the same name.
 */
export function consoleTable(consoles: readonly ConsoleEntry[]): string {
  const rows = [HEADINGS, ...consoles.map(row)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
