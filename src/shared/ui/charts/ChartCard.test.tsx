// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { BarList } from './BarList'
import { ChartCard } from './ChartCard'
import { LineChart } from './LineChart'

const versions = [
  { label: '5.6.0', value: 1200, href: '/clusters?version=5.6.0' },
  { label: '5.4.4', value: 300 },
  { label: 'unknown', value: 0 },
]
const table = {
  columns: ['Version', 'Clusters'],
  rows: versions.map(({ label, value }) => [label, value] as const),
}

function renderVersions() {
  render(
    <MemoryRouter>
      <ChartCard
        title="Versions"
        unit="clusters"
        finding="1,200 of 1,500 clusters run 5.6.0"
        table={table}
        height={80}
      >
        <BarList items={versions} />
      </ChartCard>
    </MemoryRouter>,
  )
}

test('a chart says its finding, prints its values and links to what is behind them', () => {
  renderVersions()
  const figure = within(screen.getByRole('figure', { name: '1,200 of 1,500 clusters run 5.6.0' }))
  expect(figure.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '5.6.0 1,200',
    '5.4.4 300',
    'unknown 0',
  ])
  expect(figure.getByRole('link', { name: '5.6.0 1,200' })).toHaveAttribute('href', '/clusters?version=5.6.0')
})

test('every chart has a table twin with the same numbers', async () => {
  renderVersions()
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Show Versions as a table' }))
  const rows = screen.getAllByRole('row').map((row) => row.textContent)
  expect(rows).toEqual(['VersionClusters', '5.6.01,200', '5.4.4300', 'unknown0'])
  expect(screen.queryByRole('figure')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show Versions as a chart' }))
  expect(screen.getByRole('figure')).toBeInTheDocument()
})

test('a line chart tells its newest values and hides the drawing from assistive technology', async () => {
  render(
    <ChartCard title="CPU" unit="% of one core" finding="CPU is at 4 %" table={table} height={200}>
      <LineChart
        series={[
          {
            id: 'cpu',
            label: 'CPU',
            token: 'series-1',
            points: [
              { x: 1000, y: 4 },
              { x: 2000, y: null },
            ],
          },
          { id: 'memory', label: 'Memory', token: 'series-2', points: [] },
        ]}
        formatX={String}
        formatY={(value) => `${value} %`}
      />
    </ChartCard>,
  )
  const figure = within(await screen.findByRole('figure', { name: 'CPU is at 4 %' }))
  expect((await figure.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
    'CPU4 %',
    'Memoryno value',
  ])
  expect(figure.queryByRole('img')).not.toBeInTheDocument()
  expect(figure.queryByRole('application')).not.toBeInTheDocument()
})
