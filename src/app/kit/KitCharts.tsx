import { BarList } from '~/shared/ui/charts/BarList'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { ChartLegend } from '~/shared/ui/charts/ChartLegend'
import { Donut } from '~/shared/ui/charts/Donut'
import { HeatStrip } from '~/shared/ui/charts/HeatStrip'
import { Histogram } from '~/shared/ui/charts/Histogram'
import { StackedBarList } from '~/shared/ui/charts/StackedBarList'
import { KitSection } from './KitSection'

const SEVERITIES = [
  { label: 'Critical', value: 9, token: 'sev-critical-fill' },
  { label: 'High', value: 48, token: 'sev-high-fill' },
  { label: 'Medium', value: 86, token: 'sev-medium-fill' },
] as const
const BINS = [4, 15, 2, 4, 3, 2, 1, 0, 0, 0]
const CELLS = Array.from({ length: 40 }, (_, index) => index)
const table = {
  columns: ['What', 'How many'],
  rows: SEVERITIES.map(({ label, value }) => [label, value] as const),
}

/** Every kind of chart, each in its card with its table twin. */
export function KitCharts() {
  return (
    <KitSection title="Charts" sampleWidth={300}>
      <ChartCard title="Worst finding" unit="images" finding="9 critical" table={table} height={120}>
        <Donut segments={SEVERITIES} value="9" label="critical" />
      </ChartCard>
      <ChartCard title="Scores" unit="clusters" finding="most are good" table={table} height={120}>
        <Histogram
          height={120}
          bins={BINS.map((value, index) => ({
            label: `${index * 10} to ${index * 10 + 10}`,
            value,
            token: index < 2 ? 'state-ok-fill' : 'state-warning-fill',
          }))}
          ticks={[...BINS, 0].map((_, index) => String(index * 10))}
        />
      </ChartCard>
      <ChartCard title="Vulnerabilities" unit="top clusters" finding="eks-batch" table={table} height={120}>
        <StackedBarList
          scale="largest"
          items={['eks-batch-us', 'iks-demo'].map((label) => ({ label, segments: [...SEVERITIES] }))}
        />
        <ChartLegend entries={SEVERITIES.map(({ label, token }) => ({ label, token }))} />
      </ChartCard>
      <ChartCard title="Versions" unit="clusters" finding="29 run 5.6.0" table={table} height={120}>
        <BarList
          items={[
            { label: '5.6.0', value: 29 },
            { label: '5.5.2', value: 1, token: 'state-warning-fill' },
          ]}
        />
      </ChartCard>
      <ChartCard title="Age" unit="clusters" finding="one is old" table={table} height={40}>
        <HeatStrip
          label="40 clusters, one is old"
          cells={CELLS.map((index) => ({
            id: String(index),
            label: `cluster ${index}`,
            token: index === 7 ? 'state-error-fill' : 'state-ok-fill',
          }))}
        />
      </ChartCard>
    </KitSection>
  )
}
