import type { UseQueryResult } from '@tanstack/react-query'
import type { ScanReport } from '~/domain/scan/model/scanReport'

/** The report of the image, as every part of its page gets it. */
export interface ReportProps {
  readonly report: UseQueryResult<ScanReport>
}
