// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { downloadText, safeFileName } from './download'

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['clusters', 'clusters.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['.htaccess', 'htaccess.csv'],
  ['CON', 'file-CON.csv'],
  ['nul.txt', 'file-nul.txt.csv'],
  ['集群', 'file.csv'],
  ['evil\u202Egpj', 'evil-gpj.csv'],
  ['', 'file.csv'],
])('%j is saved as %s', (name, expected) => {
  expect(safeFileName(name, 'csv')).toBe(expected)
})

test('no name leaves the folder or hides its extension', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(safeFileName(name, 'csv')).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,105}\.csv$/)
    }),
  )
})

test('the file is offered under its name and the blob URL is given back', async () => {
  vi.useFakeTimers()
  const blobs: Blob[] = []
  const revoke = vi.fn()
  // jsdom has no object URLs.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      blobs.push(blob)
      return 'blob:clusters'
    },
    revokeObjectURL: revoke,
  })
  const clicked: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.href} as ${this.download}`)
  })
  downloadText('clusters.csv', 'name\r\n', 'text/csv')
  expect(clicked).toEqual(['blob:clusters as clusters.csv'])
  expect(blobs[0]?.type).toBe('text/csv;charset=utf-8')
  expect(await blobs[0]?.text()).toBe('name\r\n')
  vi.runAllTimers()
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:clusters')
})
