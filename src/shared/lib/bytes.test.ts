import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBytes } from './bytes'
import { formatNumber } from './number'

test.each([
  [0, '0 B'],
  [1023, '1,023 B'],
  [1024, '1 KiB'],
  [1_048_575, '1 MiB'],
  [33_608_441_856, '31.3 GiB'],
  [-1536, '-1.5 KiB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text)
})

test('the printed size is within a rounding step of the real one', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (bytes) => {
      const [number = '', unit = ''] = formatBytes(bytes, 'en').split(' ')
      const value = Number(number.replaceAll(',', ''))
      const factor = 1024 ** ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'].indexOf(unit)
      expect(Math.abs(value * factor - bytes)).toBeLessThanOrEqual(0.0501 * factor)
      expect(value).toBeLessThan(1024)
    }),
  )
})

test('numbers are grouped, decimals are cut where asked', () => {
  expect(formatNumber(1_204_118, 'en')).toBe('1,204,118')
  expect(formatNumber(12.345, 'zh-CN', 1)).toBe('12.3')
})
