import { useLocation } from 'react-router'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { formatNumber } from '~/shared/lib/number'
import { startTask } from '~/shared/ui/tasks/tasks'
import { readAssetReport, type ReportFilter, type ReportKind } from './api/assetReport'
import { assetReportCsv } from './assetReportCsv'
import { scanMessages } from './messages'

/** Starts reading a bulk report into a CSV file, as a task: it goes on when the page is left, and can be stopped. */
export function useFullReport(kind: ReportKind): (filter: ReportFilter) => void {
  const t = useMessages(scanMessages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  const { pathname } = useLocation()
  return (filter) => {
    startTask({
      title: t(`reportTitle.${kind}`),
      cluster,
      to: pathname,
      attempt: 'read',
      canRetry: true,
      run: async ({ signal, report }) => {
        const { rows, unreadable } = await readAssetReport(client, kind, filter, {
          signal,
          onProgress: (done) =>
            report({ done, text: t('reportProgress', { rows: formatNumber(done, language) }) }),
        })
        if (rows.length === 0) return t('reportEmpty')
        downloadText(safeFileName(`${kind}-${cluster}`, 'csv'), assetReportCsv(t, kind, rows), 'text/csv')
        const saved = t('reportSaved', { count: rows.length, rows: formatNumber(rows.length, language) })
        return unreadable === 0 ? saved : `${saved} ${t('reportUnreadable', { count: unreadable })}`
      },
    })
  }
}
