import { expect, test } from 'vitest'
import { isKnownStatus } from './clusterStatus'
import { statusOfResult, wasTold } from './deployResult'

test('results are told in the words of the member list; a new number is shown as it came', () => {
  for (const result of [1, 2, 3, 101, 102, 103, 104, 203, 204, 205, 206, 210]) {
    expect(isKnownStatus(statusOfResult(result))).toBe(true)
  }
  expect(statusOfResult(299)).toBe('299')
})

test('only those that were told or are in step count as told', () => {
  expect([2, 203].every(wasTold)).toBe(true)
  expect([1, 3, 102, 204, 206, undefined].some(wasTold)).toBe(false)
})
