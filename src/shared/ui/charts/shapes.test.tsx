// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { ChartLegend } from './ChartLegend'
import { Donut } from './Donut'
import { HeatStrip } from './HeatStrip'
import { Histogram } from './Histogram'
import { StackedBarList } from './StackedBarList'

const draw = (element: ReactElement) => render(<MemoryRouter>{element}</MemoryRouter>)

test('a histogram says what each bar holds and links to it; an empty bin leads nowhere', () => {
  draw(
    <Histogram
      height={120}
      ticks={['0', '10', '20', '30']}
      bins={[
        { label: 'Score 0 to 9: 4 clusters', value: 4, token: 'state-ok-fill', href: '/list?score=0' },
        {
          label: 'Score 10 to 19: 1,500 clusters',
          value: 1500,
          token: 'state-ok-fill',
          href: '/list?score=1',
        },
        { label: 'Score 20 to 29: 0 clusters', value: 0, token: 'state-warning-fill', href: '/list?score=2' },
      ]}
    />,
  )
  const links = screen.getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/list?score=0', '/list?score=1'])
  expect(screen.getByRole('img', { name: 'Score 20 to 29: 0 clusters' })).toBeVisible()
  expect(screen.getByText('1,500')).toBeVisible()
})

test('stacked bars say their parts and print their sums', () => {
  const segments = (critical: number, high: number) =>
    [
      { label: 'critical', value: critical, token: 'sev-critical-fill' },
      { label: 'high', value: high, token: 'sev-high-fill' },
    ] as const
  draw(
    <StackedBarList
      scale="largest"
      items={[
        { label: 'gke-one', segments: segments(14, 1102), href: '/clusters/local' },
        { label: 'edge', segments: segments(0, 3) },
      ]}
    />,
  )
  const [first] = screen.getAllByRole('listitem')
  expect(within(first!).getByRole('img', { name: '14 critical, 1,102 high' })).toBeInTheDocument()
  expect(first).toHaveTextContent('1,116')
  expect(screen.getByRole('link')).toHaveAttribute('href', '/clusters/local')
})

test('a donut has the number that matters in the middle and every part in its legend, zeros too', () => {
  draw(
    <Donut
      value="96 %"
      label="scanned"
      segments={[
        { label: 'Scanned', value: 1_204, token: 'state-ok-fill', href: '/images?state=scanned' },
        { label: 'Failed', value: 0, token: 'state-error-fill' },
      ]}
    />,
  )
  expect(screen.getByText('96 %')).toBeVisible()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Scanned1,204', 'Failed0'])
  expect(screen.getByRole('link', { name: /Scanned/ })).toHaveAttribute('href', '/images?state=scanned')
})

test('a heat strip is one picture with one finding', () => {
  draw(
    <HeatStrip
      label="2 of 3 clusters scan with a database younger than a day"
      cells={[
        { id: 'a', label: 'a: 26 d', token: 'state-warning-fill' },
        { id: 'b', label: 'b: 6 h', token: 'state-ok-fill' },
      ]}
    />,
  )
  expect(screen.getByRole('img')).toHaveAccessibleName(/2 of 3 clusters/)
})

test('a legend says what its note says', () => {
  draw(<ChartLegend note="0 is best" entries={[{ label: 'Good', value: '19', token: 'state-ok-fill' }]} />)
  expect(screen.getByText('0 is best')).toBeVisible()
})
