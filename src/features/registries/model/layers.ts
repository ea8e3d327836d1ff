import type { VulnerabilityWire } from '~/domain/scan/api/schema'
import { severityOf, type SeverityNumbers } from '~/domain/scan/model/severity'
import type { LayerWire } from '../api/schema'

const keyOf = ({ name, package_name, package_version, file_name }: VulnerabilityWire) =>
  [name, package_name, package_version, file_name].join(' ')

/** The findings of an image that one of its layers brought. */
export function findingsOfLayer<Row extends VulnerabilityWire>(
  layer: LayerWire,
  findings: readonly Row[],
): readonly Row[] {
  const brought = new Set(layer.vulnerabilities.map(keyOf))
  return findings.filter((finding) => brought.has(keyOf(finding)))
}

/** What a layer brought, by severity; accepted ones are left out, as everywhere. */
export function countsOfLayer({ vulnerabilities }: LayerWire): SeverityNumbers {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const { severity, tags } of vulnerabilities) {
    if (!tags.includes('accepted')) counts[severityOf(severity)] += 1
  }
  return counts
}

/** The instruction as people wrote it: without the shell and the remarks BuildKit puts around it. */
export const plainCommand = (command: string): string =>
  command
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^(RUN )?\/bin\/sh -c /, 'RUN ')
    .replace(/ # buildkit$/, '')
