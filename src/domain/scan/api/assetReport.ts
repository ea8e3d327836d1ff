import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { AssetReportWire, type AssetVulnerabilityWire, type ReportCursorWire } from './schema'

/** Assets of a kind that have bulk reports. */
export type ReportKind = 'hosts' | 'workloads'

/** Which vulnerabilities of which assets a bulk report has. */
export interface ReportFilter {
  readonly showAccepted: boolean
  /** One severity, or all. */
  readonly severity: '' | 'critical' | 'high' | 'medium' | 'low'
  readonly score: { readonly version: 'v2' | 'v3'; readonly from: number; readonly to: number }
  /** Parts of names; an empty one filters nothing. */
  readonly contains: Readonly<Partial<Record<'domain' | 'host_name' | 'name' | 'image', string>>>
}

/** Through the primary a page has ten seconds (semantics.md b.10): this many rows are about two megabytes. */
const PAGE = 3000
const PAGE_TIMEOUT_MS = 60_000
const START: ReportCursorWire = { name: '', host_name: '', domain: '', cve_name: '', cve_package: '' }

/** What came out of reading a bulk report. */
export interface AssetReport {
  readonly rows: readonly AssetVulnerabilityWire[]
  readonly unreadable: number
}

/**
 * Reads a bulk report page by page until its cursor is empty. Needs the permission to scan: a reader would get an empty
 * report without an error (semantics.md e.2).
 * @param onProgress called after each page with the rows so far
 */
export async function readAssetReport(
  client: ClusterClient,
  kind: ReportKind,
  filter: ReportFilter,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void },
): Promise<AssetReport> {
  const rows: AssetVulnerabilityWire[] = []
  let unreadable = 0
  let cursor = START
  do {
    const body = { ...requestOf(filter), max_cve_records: PAGE, cursor }
    const page = await client.post(`/v1/scan/${kind}/scan_report`, AssetReportWire, body, {
      signal,
      timeoutMs: PAGE_TIMEOUT_MS,
    })
    rows.push(...page.scan_data.rows)
    unreadable += page.scan_data.unreadable
    onProgress(rows.length)
    // A controller that gives the same place again would be asked for ever.
    if (isSame(page.cursor, cursor)) break
    cursor = page.cursor
  } while (!isSame(cursor, START))
  return { rows, unreadable }
}

function requestOf({ showAccepted, severity, score, contains }: ReportFilter) {
  const isWholeRange = score.from === 0 && score.to === 10
  const filters = Object.entries(contains).flatMap(([name, part]) =>
    part === '' ? [] : [{ name, op: 'in', value: [part] }],
  )
  return {
    show_accepted: showAccepted,
    ...(severity === '' ? {} : { severity_filter: severity }),
    ...(isWholeRange
      ? {}
      : {
          vul_score_filter: {
            score_version: score.version,
            score_bottom: score.from,
            score_top: score.to,
          },
        }),
    ...(filters.length === 0 ? {} : { filters }),
  }
}

const isSame = (a: ReportCursorWire, b: ReportCursorWire): boolean =>
  a.name === b.name &&
  a.host_name === b.host_name &&
  a.domain === b.domain &&
  a.cve_name === b.cve_name &&
  a.cve_package === b.cve_package
