import type { Translate } from '~/shared/i18n/useMessages'
import type { Column, Facet } from '~/shared/ui/table/types'
import type { ScanBriefWire } from './api/schema'
import type { ScanWords } from './messages'
import { hasResult, SCAN_STATES, scanStateOf } from './model/scanState'
import { ScanCell } from './ScanCell'
import { SeverityNumber } from './SeverityNumber'

type BriefOf<Row> = (row: Row) => ScanBriefWire | null | undefined

/**
 * The columns every list of scanned things has: critical, high, medium, and when it was scanned, or how the scan stands.
 * Numbers of something that was never scanned are unknown, not 0. Call it in a memo, with the rest of the columns.
 */
export function scanColumns<Row>(t: Translate<ScanWords>, briefOf: BriefOf<Row>): readonly Column<Row>[] {
  return [
    ...(['critical', 'high', 'medium'] as const).map((severity) => severityColumn(t, briefOf, severity)),
    {
      id: 'scanned',
      header: t('scanned'),
      cell: (row) => <ScanCell brief={briefOf(row)} />,
      sortValue: (row) => briefOf(row)?.scanned_timestamp ?? 0,
      text: (row) => briefOf(row)?.scanned_at ?? '',
      width: 104,
      align: 'end',
      phone: 'meta',
    },
  ]
}

/** The states of scans as a filter, for the same lists. */
export function scanFacet<Row>(t: Translate<ScanWords>, briefOf: BriefOf<Row>): Facet<Row> {
  return {
    id: 'scan',
    label: t('scan'),
    kind: 'menu',
    options: SCAN_STATES.map((value) => ({
      value,
      label: value === 'unknown' ? t('scanStateOther') : t(`scanState.${value}`),
    })),
    valueOf: (row) => scanStateOf(briefOf(row)),
  }
}

const WIDTH = { critical: 72, high: 62, medium: 78 } as const

function severityColumn<Row>(
  t: Translate<ScanWords>,
  briefOf: BriefOf<Row>,
  severity: 'critical' | 'high' | 'medium',
): Column<Row> {
  const valueOf = (row: Row) => {
    const brief = briefOf(row)
    return hasResult(brief) ? brief[severity] : undefined
  }
  return {
    id: severity,
    header: t(`severity.${severity}`),
    cell: (row) => <SeverityNumber severity={severity} value={valueOf(row)} />,
    sortValue: (row) => valueOf(row) ?? null,
    text: (row) => String(valueOf(row) ?? ''),
    width: WIDTH[severity],
    align: 'end',
    phone: severity === 'critical' ? 'end' : 'none',
  }
}
