import { mayOnWorkload } from '../assets/assetAccess.ts'
import { hostsOf } from '../assets/hosts.ts'
import { allWorkloadsOf, containersOf } from '../assets/workloads.ts'
import type { Controller } from '../Controller.ts'
import { accessDenied, wrongFormat } from '../RestError.ts'
import { answer, done, require, wrapped, type Call, type Route } from '../Route.ts'
import { may } from '../permissions.ts'
import {
  briefOfHost,
  briefOfPlatform,
  briefOfWorkload,
  foundIn,
  hostTarget,
  PLATFORM_TARGET,
  resultOfHost,
  resultOfPlatform,
  resultOfWorkload,
  startScan,
  workloadTarget,
} from '../scanning.ts'
import { shownVulnerabilities } from '../vulnerabilityProfile.ts'
import { oneHost } from './hosts.ts'
import { oneWorkload } from './workloads.ts'

/** Scans of nodes, workloads and the platform: `controller/rest/scanner.go`. */
export const scanRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/scan/config', handle: readConfig },
  { method: 'PATCH', path: '/v1/scan/config', handle: changeConfig },
  { method: 'GET', path: '/v1/scan/status', handle: status },
  { method: 'GET', path: '/v1/scan/platform', handle: platformSummary },
  { method: 'GET', path: '/v1/scan/platform/platform', handle: platformReport },
  {
    method: 'POST',
    path: '/v1/scan/platform/platform',
    handle: (call) => {
      require(call.caller(), 'rt_scan', 'write')
      startScan(call.controller, PLATFORM_TARGET)
      return done()
    },
  },
  { method: 'GET', path: '/v1/scan/host/:id', handle: hostReport },
  {
    method: 'POST',
    path: '/v1/scan/host/:id',
    handle: (call) => {
      const host = oneHost(call)
      require(call.caller(), 'rt_scan', 'write')
      startScan(call.controller, hostTarget(host))
      return done()
    },
  },
  { method: 'GET', path: '/v1/scan/workload/:id', handle: workloadReport },
  {
    method: 'POST',
    path: '/v1/scan/workload/:id',
    handle: (call) => {
      const workload = oneWorkload(call)
      if (!mayOnWorkload(call.caller(), workload.service.domain, 'rt_scan', 'write')) throw accessDenied()
      startScan(call.controller, workloadTarget(workload))
      return done()
    },
  },
]

const withAccepted = ({ query }: Call) => query.get('show') === 'accepted'

function readConfig(call: Call): Response {
  require(call.caller(), 'rt_scan', 'read')
  return answer({ config: call.controller.state.scanning.config })
}

/** The old switch sets both; a new one leaves the other as it is (semantics.md e.1). */
async function changeConfig(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'config')
  require(caller, 'rt_scan', 'write')
  const { controller } = call
  const { auto_scan: both, enable_auto_scan_host: host, enable_auto_scan_workload: workload } = fields
  if ([both, host, workload].some((value) => value !== undefined && typeof value !== 'boolean')) {
    throw wrongFormat()
  }
  const { config } = controller.state.scanning
  const next = typeof both === 'boolean' ? { auto_scan: both } : { ...config }
  controller.state.scanning.config = {
    ...next,
    ...(typeof host === 'boolean' ? { enable_auto_scan_host: host } : {}),
    ...(typeof workload === 'boolean' ? { enable_auto_scan_workload: workload } : {}),
  }
  scanWhatNeverWas(controller)
  return done()
}

/** Switching on is noticed by everything that was never scanned. */
function scanWhatNeverWas(controller: Controller): void {
  const { config, neverScanned } = controller.state.scanning
  const isOn = (target: string) =>
    target.startsWith('host ')
      ? (config.enable_auto_scan_host ?? config.auto_scan)
      : (config.enable_auto_scan_workload ?? config.auto_scan)
  for (const target of neverScanned.filter(isOn)) startScan(controller, target)
}

function status(call: Call): Response {
  const { controller } = call
  require(call.caller(), 'rt_scan', 'read')
  const briefs = [
    ...hostsOf(controller).map((host) => briefOfHost(controller, host)),
    ...containersOf(controller).map((workload) => briefOfWorkload(controller, workload)),
  ]
  const count = (word: string) => briefs.filter((brief) => brief?.status === word).length
  const [scanner] = controller.state.inventory.scanners
  return answer({
    status: {
      scanned: count('finished'),
      scheduled: count('scheduled'),
      scanning: count('scanning'),
      failed: count('failed'),
      cvedb_version: scanner?.cvedb_version ?? '',
      cvedb_create_time: scanner?.cvedb_create_time ?? '',
    },
  })
}

function platformSummary(call: Call): Response {
  if (!may(call.caller().permissions, 'rt_scan', 'read')) throw accessDenied()
  const { summary } = call.controller.state.inventory
  return answer({
    platforms: [
      {
        platform: summary.platform,
        kube_version: summary.kube_version.replace(/^v/, ''),
        openshift_version: summary.openshift_version,
        ...briefOfPlatform(call.controller),
      },
    ],
  })
}

function platformReport(call: Call): Response {
  const { controller } = call
  require(call.caller(), 'rt_scan', 'read')
  const { vulnerabilities } = resultOfPlatform(controller)
  return answer({
    report: { vulnerabilities: shownVulnerabilities(controller, vulnerabilities, {}, withAccepted(call)) },
  })
}

function hostReport(call: Call): Response {
  const { controller } = call
  require(call.caller(), 'rt_scan', 'read')
  const host = hostsOf(controller).find(({ id }) => id === call.params['id'])
  const vulnerabilities = host ? resultOfHost(controller, host).vulnerabilities : []
  return answer({
    report: { vulnerabilities: shownVulnerabilities(controller, vulnerabilities, {}, withAccepted(call)) },
  })
}

/** An unknown workload has an empty report, not a 404 (recordings README 26). */
function workloadReport(call: Call): Response {
  const { controller } = call
  const caller = call.caller()
  const workload = allWorkloadsOf(controller).find(({ id }) => id === call.params['id'])
  if (!workload) return answer({ report: { vulnerabilities: [] } })
  if (!mayOnWorkload(caller, workload.service.domain, 'rt_scan', 'read')) throw accessDenied()
  const { vulnerabilities, modules } = resultOfWorkload(controller, workload)
  return answer({
    report: {
      vulnerabilities: shownVulnerabilities(
        controller,
        vulnerabilities,
        foundIn(workload),
        withAccepted(call),
      ),
      modules,
    },
  })
}
