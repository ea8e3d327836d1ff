import { expect, test } from 'vitest'
import { splitTags } from './splitTags'

test('commas and line breaks separate, spaces around do not count, and each value stays once', () => {
  expect(splitTags(' a, b\r\nc,,a ,')).toEqual(['a', 'b', 'c'])
  expect(splitTags('')).toEqual([])
  expect(splitTags('10.0.0.0/8')).toEqual(['10.0.0.0/8'])
})
