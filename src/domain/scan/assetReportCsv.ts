import type { Translate } from '~/shared/i18n/useMessages'
import { toCsv } from '~/shared/lib/csv'
import { fromUnixSeconds } from '~/shared/lib/time'
import type { ReportKind } from './api/assetReport'
import type { AssetVulnerabilityWire } from './api/schema'
import type { ScanWords } from './messages'

interface Field {
  readonly header: string
  readonly text: (row: AssetVulnerabilityWire) => string
}

/** A bulk report as a CSV file: first what the row is about, then everything known of the vulnerability. */
export function assetReportCsv(
  t: Translate<ScanWords>,
  kind: ReportKind,
  rows: readonly AssetVulnerabilityWire[],
): string {
  const fields = [...(kind === 'hosts' ? hostFields(t) : workloadFields(t)), ...vulnerabilityFields(t)]
  return toCsv(
    fields.map(({ header }) => header),
    rows.map((row) => fields.map(({ text }) => text(row))),
  )
}

const hostFields = (t: Translate<ScanWords>): readonly Field[] => [
  { header: t('node'), text: (row) => row.host_name },
]

const workloadFields = (t: Translate<ScanWords>): readonly Field[] => [
  { header: t('container'), text: (row) => row.workload_name },
  { header: t('namespace'), text: (row) => row.workload_domain },
  { header: t('image'), text: (row) => row.workload_image },
  { header: t('imageDigest'), text: (row) => row.workload_image_digest },
  ...hostFields(t),
]

const day = (seconds: number) => fromUnixSeconds(seconds)?.toISOString().slice(0, 10) ?? ''
const score = (value: number) => (value === 0 ? '' : value.toFixed(1))

const vulnerabilityFields = (t: Translate<ScanWords>): readonly Field[] => [
  { header: t('vulnerability'), text: (row) => row.name },
  { header: t('severity'), text: (row) => row.severity },
  { header: t('scoreV3'), text: (row) => score(row.score_v3) },
  { header: t('scoreV2'), text: (row) => score(row.score) },
  { header: t('package'), text: (row) => row.package_name },
  { header: t('installed'), text: (row) => row.package_version },
  { header: t('fixedIn'), text: (row) => row.fixed_version },
  { header: t('file'), text: (row) => row.file_name },
  { header: t('feedRating'), text: (row) => row.feed_rating },
  { header: t('published'), text: (row) => day(row.published_timestamp) },
  { header: t('modified'), text: (row) => day(row.last_modified_timestamp) },
  { header: t('vectorV3'), text: (row) => row.vectors_v3 },
  { header: t('vectorV2'), text: (row) => row.vectors },
  { header: t('accepted'), text: (row) => t(row.tags.includes('accepted') ? 'yes' : 'no') },
  { header: t('link'), text: (row) => row.link },
  { header: t('description'), text: (row) => row.description },
]
