import { describe, expect, test } from 'vitest'
import { contrast, readableOn } from './contrast'
import { tokens, type Meaning, type Scheme, type TokenName } from './tokens'

const schemes: readonly Scheme[] = ['light', 'dark']
const names = Object.keys(tokens.light) as TokenName[] // the keys of the typed map
const meanings = names
  .filter((name) => name.endsWith('-fill'))
  .map((name) => name.slice(0, -'-fill'.length) as Meaning)
const grounds = [
  'canvas',
  'surface',
  'raised',
  'header',
  'sunken',
  'hover',
  'selected',
  'accent-soft',
] as const

function tooWeak(scheme: Scheme, minimum: number, pairs: readonly (readonly [TokenName, TokenName])[]) {
  const value = tokens[scheme]
  return pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(value[front], value[back]) }))
    .filter(({ ratio }) => !(ratio >= minimum))
}

test('the measure itself is right for known pairs', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})

test.each([
  ['#000000', '#ffffff'],
  ['#008000', '#ffffff'],
  ['#ff0000', '#000000'],
  ['#ffff00', '#000000'],
  ['#ffffff', '#000000'],
])('text on %s is %s', (ground, text) => {
  expect(readableOn(ground)).toBe(text)
  expect(contrast(ground, text)).toBeGreaterThan(4.5)
})

describe.each(schemes)('%s', (scheme) => {
  test('text can be read on every ground', () => {
    const texts = ['text-1', 'text-2', 'text-3', 'accent-text'] as const
    expect(
      tooWeak(
        scheme,
        4.5,
        texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
      ),
    ).toEqual([])
  })

  test('the text of every meaning can be read on surface, canvas and its own tint', () => {
    expect(meanings.length).toBeGreaterThanOrEqual(20)
    const pairs = meanings.flatMap(
      (meaning) =>
        [
          [meaning, 'surface'],
          [meaning, 'canvas'],
          [meaning, `${meaning}-soft`],
        ] as const,
    )
    expect(tooWeak(scheme, 4.5, pairs)).toEqual([])
  })

  test('notes in text-2 and text-3 can be read on the tints of banners', () => {
    const tints = ['state-progress', 'state-warning', 'state-error', 'remote'] as const
    const pairs = tints.flatMap(
      (tint) =>
        [
          ['text-2', `${tint}-soft`],
          ['text-3', `${tint}-soft`],
        ] as const,
    )
    expect(tooWeak(scheme, 4.5, pairs)).toEqual([])
  })

  test('areas, control borders and the focus ring stand out from surface', () => {
    const series = names.filter((name) => name.startsWith('series-'))
    expect(series).toHaveLength(8)
    const areas = [...meanings.map((meaning): TokenName => `${meaning}-fill`), ...series]
    const pairs = [...areas, 'border-control' as const, 'focus' as const].map(
      (area) => [area, 'surface'] as const,
    )
    expect(tooWeak(scheme, 3, pairs)).toEqual([])
  })

  test('the focus ring stands out from every ground', () => {
    expect(
      tooWeak(
        scheme,
        3,
        grounds.map((ground) => ['focus', ground] as const),
      ),
    ).toEqual([])
  })

  test('the words of filled buttons can be read', () => {
    expect(
      tooWeak(scheme, 4.5, [
        ['on-accent', 'accent'],
        ['on-accent', 'accent-hover'],
        ['on-accent', 'state-error'],
      ]),
    ).toEqual([])
  })
})
