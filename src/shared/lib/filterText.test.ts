import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, textMatcher } from './filterText'

const matches = (query: string, text: string) => textMatcher(query)?.(foldText(text)) ?? true

test.each([
  ['GKE', 'prod-gke-eu', true],
  ['zurich', 'Zürich', true],
  ['ZÜRICH', 'zurich-02', true],
  ['istanbul', 'İstanbul', true],
  ['集群', '生产集群一', true],
  ['a.c', 'abc', false],
  ['(', 'f(x)', true],
  ['gke eu', 'gke-eu', false],
  ['  edge ', 'edge-nyc', true],
])('"%s" in "%s": %s', (query, text, expected) => {
  expect(matches(query, text)).toBe(expected)
})

test('an empty or blank query filters nothing', () => {
  expect(textMatcher('')).toBeUndefined()
  expect(textMatcher('   ')).toBeUndefined()
})

test('every piece of a text finds the text, whatever the case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(200), (text, start, length) => {
      const from = text.length === 0 ? 0 : start % text.length
      const piece = foldText(text).slice(from, from + length)
      expect(matches(piece, text)).toBe(true)
      expect(matches(piece.toUpperCase(), piece.toUpperCase())).toBe(true)
    }),
  )
})

test('a 50 kB text against a hostile 50 kB query takes less than 50 ms', () => {
  const text = foldText('a'.repeat(50_000))
  const started = performance.now()
  const match = textMatcher(`b${'a'.repeat(50_000)}`)
  expect(match?.(text)).toBe(false)
  expect(performance.now() - started).toBeLessThan(50)
})
