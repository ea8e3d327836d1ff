// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { scoreBand } from './scoreBand'
import { ScoreMeter } from './ScoreMeter'

test.each([
  [0, 'good'],
  [20, 'good'],
  [21, 'fair'],
  [50, 'fair'],
  [51, 'poor'],
  [100, 'poor'],
])('%i is %s', (score, band) => {
  expect(scoreBand(score)).toBe(band)
})

test('the score is told as one sentence', () => {
  render(<ScoreMeter score={38} />)
  expect(screen.getByText('Score 38 of 100, Fair; lower is better')).toBeInTheDocument()
})

test('an old number is called stale, however good it is', () => {
  render(<ScoreMeter score={12} stale />)
  expect(screen.getByText('stale')).toBeInTheDocument()
  expect(screen.queryByText('Good')).toBeNull()
})

test('a cluster that never answered has no number', () => {
  render(<ScoreMeter score={null} />)
  expect(screen.getByText('no answer yet')).toBeInTheDocument()
  expect(screen.queryByText('0')).toBeNull()
})
