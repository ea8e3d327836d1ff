import { expect, test } from 'vitest'
import { barShares } from './barShares'

test('bars are scaled to the largest value', () => {
  expect(barShares([1200, 300, 0])).toEqual([1, 0.25, 0])
})

test('without values, or with nothing but zeros, there are no bars', () => {
  expect(barShares([])).toEqual([])
  expect(barShares([0, -5])).toEqual([0, 0])
})
