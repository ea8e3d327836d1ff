import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv'

/** A strict RFC 4180 reader of its own, so that the writer is not tested with itself. */
function parseCsv(file: string): string[][] {
  expect(file.startsWith('\uFEFF')).toBe(true)
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < file.length) {
    let text = ''
    if (file[at] === '"') {
      at += 1
      for (;;) {
        const end = file.indexOf('"', at)
        if (end < 0) throw new Error('a quoted field does not end')
        text += file.slice(at, end)
        at = end + 1
        if (file[at] !== '"') break
        text += '"'
        at += 1
      }
    } else {
      const end = /[,\r]/.exec(file.slice(at))
      if (!end) throw new Error('the file does not end with a line break')
      text = file.slice(at, at + end.index)
      if (/["\n]/.test(text)) throw new Error('a quote or line break in a field without quotes')
      at += end.index
    }
    row.push(text)
    if (file[at] === ',') at += 1
    else if (file.slice(at, at + 2) === '\r\n') {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`neither comma nor line break at ${at}`)
  }
  return rows
}

const withoutGuard = (cell: string, original: string) =>
  cell.startsWith("'") && !original.startsWith("'") ? cell.slice(1) : cell

const signs = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ' ',
  ',',
  ';',
  '"',
  "'",
  'a',
  '\u3000',
  '\uFF1D',
  '\uFF0B',
  '\u200B',
  '\uFEFF',
  '\0',
]
const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs) }))

test('what is written can be read back, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = parseCsv(toCsv(['name', 'comment'], rows))
      expect(read[0]).toEqual(['name', 'comment'])
      expect(
        read.slice(1).map((cells, r) => cells.map((text, c) => withoutGuard(text, rows[r]?.[c] ?? ''))),
      ).toEqual(rows)
    }),
    { numRuns: 2000 },
  )
})

test('no cell starts a formula, whatever comes before the sign', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const [, [read = ''] = []] = parseCsv(toCsv(['name', 'x'], [[text, '']]))
      const visible = read.replace(/^[\s\p{Cf}\p{Cc}]+/u, '').normalize('NFKC')
      expect(visible).not.toMatch(/^[=+\-@]/)
      expect(read).not.toMatch(/^[\t\r\n]/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tcmd', `"'\tcmd"`],
  ['\r=1', `"'\r=1"`],
  ['  =1', "'  =1"],
  ['\u3000＝1', "'\u3000＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ['gke-one', 'gke-one'],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['', ''],
])('%j becomes %s', (text, written) => {
  expect(toCsv(['name'], [[text]])).toBe(`\uFEFFname\r\n${written}\r\n`)
})
