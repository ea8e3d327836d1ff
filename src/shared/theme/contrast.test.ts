import { describe, expect, test } from 'vitest'
import { tokens, type Meaning, type Scheme, type TokenName } from './tokens'

/** Relative luminance of `#RRGGBB`, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? NaN) + 0.7152 * (g ?? NaN) + 0.0722 * (b ?? NaN)
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? NaN) + 0.05) / ((low ?? NaN) + 0.05)
}

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
