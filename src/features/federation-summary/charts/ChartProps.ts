import type { SummaryRow } from '../model/summaryRow'

/** What every chart of the summary gets. */
export interface ChartProps {
  readonly rows: readonly SummaryRow[]
  /** The labels the page is about; links keep them. */
  readonly labels: readonly string[]
}
