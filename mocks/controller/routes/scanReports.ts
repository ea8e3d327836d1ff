import type { ReportCursorWire, VulnerabilityWire } from '../../../src/domain/scan/api/schema.ts'
import { mayOnWorkload } from '../assets/assetAccess.ts'
import { hostsOf } from '../assets/hosts.ts'
import { containersOf } from '../assets/workloads.ts'
import { idOf } from '../policy/members.ts'
import { wrongFormat } from '../RestError.ts'
import { answer, asRecord, type Call, type Fields, type Route } from '../Route.ts'
import { may } from '../permissions.ts'
import { foundIn, resultOfHost, resultOfWorkload } from '../scanning.ts'
import { shownVulnerabilities, type FoundIn } from '../vulnerabilityProfile.ts'
import { readReportQuery, type ReportQuery } from './reportQuery.ts'

/**
 * Vulnerabilities of all nodes or containers, page by page: `controller/rest/scanner.go` handlerHostsScanReport,
 * handlerWorkloadsScanReport. Checked with *write* permission: readers get an empty list (semantics.md e.2).
 */
export const scanReportRoutes: readonly Route[] = [
  { method: 'POST', path: '/v1/scan/hosts/scan_report', handle: (call) => report(call, hostAssets) },
  { method: 'POST', path: '/v1/scan/workloads/scan_report', handle: (call) => report(call, workloadAssets) },
]

/** One scanned thing, with the fields of `RESTAssetScanData` that say which. */
interface Asset {
  readonly key: Readonly<Record<'name' | 'host_name' | 'domain', string>>
  readonly fields: Fields
  readonly vulnerabilities: () => readonly VulnerabilityWire[]
  readonly where: FoundIn
}

async function report(call: Call, assetsOf: (call: Call) => readonly Asset[]): Promise<Response> {
  call.caller()
  const query = readReportQuery(asRecord(await call.body()))
  const rows = assetsOf(call)
    .filter(({ key, where }) => query.matchesAsset({ ...key, image: where.image ?? '' }))
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))
    .flatMap((asset) => assetRows(call, asset, query))
  const start = startOf(rows, query.cursor)
  const page = rows.slice(start, start + query.limit)
  const last = page.at(-1)
  const isEnd = start + query.limit >= rows.length
  return answer({ scan_data: page.map(({ row }) => row), cursor: isEnd || !last ? NO_CURSOR : last.cursor })
}

const NO_CURSOR: ReportCursorWire = { name: '', host_name: '', domain: '', cve_name: '', cve_package: '' }

const orderOf = ({ key }: Asset) => `${key.host_name} ${key.domain} ${key.name}`

interface ReportRow {
  readonly row: Record<string, unknown>
  readonly cursor: ReportCursorWire
}

function assetRows(call: Call, asset: Asset, query: ReportQuery): readonly ReportRow[] {
  const matching = asset
    .vulnerabilities()
    .filter(query.matchesVulnerability)
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
  return shownVulnerabilities(call.controller, matching, asset.where, query.showAccepted).map((row) => ({
    row: { ...asset.fields, ...row },
    cursor: { ...asset.key, cve_name: String(row['name']), cve_package: String(row['package_name']) },
  }))
}

const sortKey = ({ name, package_name: packageName }: VulnerabilityWire) => `${name} ${packageName}`

/** The row after the one a cursor names; the first without a cursor. */
function startOf(rows: readonly ReportRow[], cursor: ReportCursorWire): number {
  const wanted = JSON.stringify(Object.entries(cursor).toSorted())
  if (wanted === JSON.stringify(Object.entries(NO_CURSOR).toSorted())) return 0
  const at = rows.findIndex((row) => JSON.stringify(Object.entries(row.cursor).toSorted()) === wanted)
  if (at < 0) throw wrongFormat()
  return at + 1
}

const NO_WORKLOAD = {
  workload_name: '',
  workload_domain: '',
  workload_image: '',
  workload_image_id: '',
  workload_image_digest: '',
  workload_image_repo_digests: null,
}

function hostAssets(call: Call): readonly Asset[] {
  const { controller } = call
  if (!may(call.caller().permissions, 'rt_scan', 'write')) return []
  return hostsOf(controller).map((host) => ({
    key: { name: host.name, host_name: host.name, domain: '' },
    fields: { host_name: host.name, ...NO_WORKLOAD },
    vulnerabilities: () => resultOfHost(controller, host).vulnerabilities,
    where: {},
  }))
}

function workloadAssets(call: Call): readonly Asset[] {
  const { controller } = call
  const who = call.caller()
  return containersOf(controller)
    .filter(({ service }) => mayOnWorkload(who, service.domain, 'rt_scan', 'write'))
    .map((workload) => ({
      key: { name: workload.name, host_name: workload.host.name, domain: workload.service.domain },
      fields: {
        host_name: workload.host.name,
        workload_name: workload.displayName,
        workload_domain: workload.service.domain,
        workload_image: workload.service.image,
        workload_image_id: idOf(workload.service.image, 0, 64),
        workload_image_digest: `sha256:${idOf(workload.service.image, 1, 64)}`,
        workload_image_repo_digests: null,
      },
      vulnerabilities: () => resultOfWorkload(controller, workload).vulnerabilities,
      where: foundIn(workload),
    }))
}
