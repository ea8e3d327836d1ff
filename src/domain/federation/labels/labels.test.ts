import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allLabels,
  mergeNotes,
  noNotes,
  notesFile,
  parseNotesFile,
  readNotes,
  withLabels,
  withoutView,
  withView,
  type FleetNotes,
} from './labels'

const notes: FleetNotes = {
  labels: { a: ['edge', 'prod'], b: ['prod'] },
  views: [{ name: 'Mine', page: 'summary', search: 'label=prod' }],
}

test('labels are trimmed, sorted, kept once, and gone with the last one', () => {
  const labelled = withLabels(noNotes, 'a', ['prod ', 'edge', 'prod', ''])
  expect(labelled.labels).toEqual({ a: ['edge', 'prod'] })
  expect(allLabels(withLabels(labelled, 'b', ['dev']).labels)).toEqual(['dev', 'edge', 'prod'])
  expect(withLabels(labelled, 'a', []).labels).toEqual({})
})

test('a view of the same name is replaced, and can be taken out', () => {
  const changed = withView(notes, { name: 'Mine', page: 'clusters', search: '' })
  expect(changed.views).toEqual([{ name: 'Mine', page: 'clusters', search: '' }])
  expect(withoutView(changed, 'Mine').views).toEqual([])
})

test('what was exported can be imported, and adds to what is there', () => {
  expect(parseNotesFile(notesFile(notes))).toEqual(notes)
  const merged = mergeNotes({ labels: { a: ['x'] }, views: [] }, notes)
  expect(merged.labels).toEqual({ a: ['edge', 'prod', 'x'], b: ['prod'] })
  expect(merged.views).toEqual(notes.views)
})

test.each([
  ['', 'no JSON'],
  ['[]', 'no object'],
  ['{"kind":"other","version":1,"labels":{},"views":[]}', 'another kind'],
  ['{"kind":"neuvector-console-fleet-notes","version":2,"labels":{},"views":[]}', 'another version'],
  [
    '{"kind":"neuvector-console-fleet-notes","version":1,"labels":{},"views":[{"name":"x","page":"//evil","search":""}]}',
    'an address of its own',
  ],
])('%s is refused: %s', (text) => {
  expect(parseNotesFile(text)).toBeUndefined()
})

test('never throws, whatever was stored', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (stored, text) => {
      expect(readNotes(stored)).toHaveProperty('views')
      parseNotesFile(text)
    }),
  )
})
