import type { Standing } from './model/condition'
import type { DatabaseAge, ScoreBin, SyncState } from './model/distributions'
import type { Outcome } from '~/domain/federation/model/reading'
import type { ScoreBand } from '~/shared/ui/scoreBand'

/** What the table can be filtered by; every segment of a chart is a link to one of them. */
export interface SummaryFilter {
  readonly q?: string
  readonly standing?: Standing
  readonly answer?: Outcome
  readonly band?: ScoreBand
  readonly score?: ScoreBin
  readonly version?: string
  readonly database?: DatabaseAge
  readonly rules?: SyncState
  readonly clock?: 'none' | 'some' | 'large' | 'unknown'
  /** As the table has it: `-critical`. */
  readonly sort?: string
}

/** Address of the summary with its table filtered. The chosen labels stay: they say which clusters it is about. */
export function summaryHref(filter: SummaryFilter, labels: readonly string[] = []): string {
  const params = new URLSearchParams()
  for (const label of labels) params.append('label', label)
  for (const [name, value] of Object.entries(filter)) params.set(name, String(value))
  const search = params.toString()
  return search === '' ? '/federation/summary' : `/federation/summary?${search}`
}
