import type { Translate } from '~/shared/i18n/useMessages'
import type { Column } from '~/shared/ui/table/types'
import type { ScanBriefWire } from './api/schema'
import type { ScanWords } from './messages'
import { hasResult, scanStateOf } from './model/scanState'
import { ScanAge } from './ScanAge'
import { ScanStateLabel } from './ScanStateLabel'
import { SeverityNumber } from './SeverityNumber'

type BriefOf<Row> = (row: Row) => ScanBriefWire | null | undefined

/**
 * The columns every list of scanned things has: state of the scan, critical, high, medium, when scanned. Numbers of
 * something that was never scanned are unknown, not 0. Call it in a memo, with the rest of the columns.
 */
export function scanColumns<Row>(t: Translate<ScanWords>, briefOf: BriefOf<Row>): readonly Column<Row>[] {
  return [
    {
      id: 'scan',
      header: t('scan'),
      cell: (row) => <ScanStateLabel brief={briefOf(row)} />,
      sortValue: (row) => scanStateOf(briefOf(row)),
      text: (row) => briefOf(row)?.status ?? '',
      width: 124,
      phone: 'status',
    },
    ...(['critical', 'high', 'medium'] as const).map((severity) => severityColumn(t, briefOf, severity)),
    {
      id: 'scanned',
      header: t('scanned'),
      cell: (row) => <ScanAge brief={briefOf(row)} />,
      sortValue: (row) => briefOf(row)?.scanned_timestamp ?? 0,
      text: (row) => briefOf(row)?.scanned_at ?? '',
      width: 84,
      align: 'end',
    },
  ]
}

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
    width: 76,
    align: 'end',
    phone: severity === 'critical' ? 'end' : 'none',
  }
}
