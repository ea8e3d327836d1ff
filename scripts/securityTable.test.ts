import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The table of docs/security.md is only worth something while it is true. */
const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')

const rows = [...read('docs/security.md').matchAll(/^\| ([A-Z]\d+b?) +\| .+? \| `([^`]+)` +\|$/gm)].map(
  ([, id = '', file = '']) => ({ id, file }),
)

/** The checklist's parts that this project has to cover completely. */
const REQUIRED = [
  ...['S1', 'S2', 'S3', 'S4', 'S4b', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'],
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'],
  ...['K1', 'K2', 'K3', 'K4'],
  ...['B1', 'B2', 'B3', 'B8', 'R5'],
]

/** What tests are called, arguments of `describe` and `each` included. */
function titles(file: string): string {
  return [...read(file).matchAll(/(?:describe|test|it)(?:\.each[\s\S]*?\]\))?\(\s*['"`]([^'"`]+)/g)]
    .map(([, title]) => title)
    .concat([...read(file).matchAll(/\]\)\(\s*['"`]([^'"`]+)/g)].map(([, title]) => title))
    .join('\n')
}

describe('docs/security.md', () => {
  test('has a row for every id', () => {
    const covered = new Set(rows.map(({ id }) => id))
    expect(REQUIRED.filter((id) => !covered.has(id))).toEqual([])
  })

  test.each(rows)('$id is named by a test in $file', ({ id, file }) => {
    expect(existsSync(resolve(root, file))).toBe(true)
    expect(titles(file)).toMatch(new RegExp(`(?:^|\\s)${id}\\s`, 'm'))
  })
})
