import type { ReportCursorWire, VulnerabilityWire } from '../../../src/domain/scan/api/schema.ts'
import { wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'

/** Rows of a page when the request names no number (semantics.md e.2). */
const USUAL_LIMIT = 3000

/** `RESTAssetsScanReportQuery`, checked. */
export interface ReportQuery {
  readonly limit: number
  readonly showAccepted: boolean
  /** All empty for the first page. */
  readonly cursor: ReportCursorWire
  readonly matchesVulnerability: (vulnerability: VulnerabilityWire) => boolean
  readonly matchesAsset: (asset: Readonly<Record<AssetField, string>>) => boolean
}

type AssetField = 'domain' | 'host_name' | 'name' | 'image'
const ASSET_FIELDS: readonly AssetField[] = ['domain', 'host_name', 'name', 'image']
const OPS = ['eq', 'neq', 'in', 'notin']

/** Reads the body of a bulk report; throws 400/6 for what the controller refuses. */
export function readReportQuery(body: Fields): ReportQuery {
  const limit = body['max_cve_records'] ?? 0
  if (typeof limit !== 'number' || limit < 0) throw wrongFormat()
  const byScore = scoreFilter(body['vul_score_filter'])
  const severity = stringField(body, 'severity_filter').toLowerCase()
  return {
    limit: limit === 0 ? USUAL_LIMIT : limit,
    showAccepted: body['show_accepted'] === true,
    cursor: cursorOf(body['cursor']),
    matchesVulnerability: (vulnerability) =>
      byScore(vulnerability) && (severity === '' || vulnerability.severity.toLowerCase() === severity),
    matchesAsset: assetFilter(body['filters']),
  }
}

function cursorOf(value: unknown): ReportCursorWire {
  const fields = value === undefined || value === null ? {} : asRecord(value)
  return {
    name: stringField(fields, 'name'),
    host_name: stringField(fields, 'host_name'),
    domain: stringField(fields, 'domain'),
    cve_name: stringField(fields, 'cve_name'),
    cve_package: stringField(fields, 'cve_package'),
  }
}

function scoreFilter(value: unknown): (vulnerability: VulnerabilityWire) => boolean {
  if (value === undefined || value === null) return () => true
  const { score_version: version, score_bottom: bottom, score_top: top } = asRecord(value)
  if ((version !== 'v2' && version !== 'v3') || typeof bottom !== 'number' || typeof top !== 'number') {
    throw wrongFormat()
  }
  if (bottom < 0 || top > 10 || bottom > top) throw wrongFormat()
  return ({ score, score_v3: scoreV3 }) => {
    const actual = version === 'v2' ? score : scoreV3
    return actual >= bottom && actual <= top
  }
}

function assetFilter(value: unknown): ReportQuery['matchesAsset'] {
  if (value === undefined || value === null) return () => true
  if (!Array.isArray(value)) throw wrongFormat()
  const tests = value.map((entry: unknown) => {
    const fields = asRecord(entry)
    const name = ASSET_FIELDS.find((field) => field === fields['name'])
    const op = OPS.find((known) => known === fields['op'])
    const values = fields['value']
    if (!name || op === undefined || !Array.isArray(values)) throw wrongFormat()
    const texts = values.filter((text) => typeof text === 'string')
    return (asset: Readonly<Record<AssetField, string>>) => {
      const isExact = op === 'eq' || op === 'neq'
      const hit = texts.some((text) => (isExact ? asset[name] === text : asset[name].includes(text)))
      return op === 'eq' || op === 'in' ? hit : !hit
    }
  })
  return (asset) => tests.every((test) => test(asset))
}
