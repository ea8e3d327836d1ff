import type { RegistryImageWire, RegistryWire } from '~/domain/registry/api/schema'
import { FEDERATED_CI_RESULTS } from '~/domain/registry/names'
import { imageCountOf, scanOutcomeOf, type ScanOutcome } from '~/domain/registry/model/scanOutcome'
import { worstOf, type Findings, type WorstFindings } from '~/domain/registry/model/tallyFindings'
import { parseTime } from '~/shared/lib/time'
import { nextScanMs } from './schedule'

/** Besides how a scan stands: the results come from the primary, which scans for the whole federation. */
export type RowOutcome = ScanOutcome | { readonly kind: 'shared' }

export type Origin = 'federated' | 'local' | 'ci'

/** A line of the table of registries. */
export interface RegistryRow {
  readonly name: string
  /** Missing for results of pipelines, which nobody can configure or scan. */
  readonly registry: RegistryWire | undefined
  readonly origin: Origin
  /** Comes from the primary, whatever its origin. */
  readonly isShared: boolean
  readonly outcome: RowOutcome
  readonly images: number
  /** Images by their worst finding; undefined while not known, or not allowed to know. */
  readonly worst: Readonly<WorstFindings> | undefined
  /** ms since the epoch; 0 for never. */
  readonly lastScanMs: number
  readonly nextScanMs: number | undefined
}

const NOTHING: WorstFindings = { critical: 0, high: 0, medium: 0, none: 0 }

/** @param isPrimary whether this cluster scans the federated registries, too */
export function toRow(
  registry: RegistryWire,
  findings: Findings | undefined,
  isPrimary: boolean,
): RegistryRow {
  const lastStart = parseTime(registry.started_at)
  const isFederated = registry.cfg_type === 'federal'
  return {
    name: registry.name,
    registry,
    origin: isFederated ? 'federated' : 'local',
    isShared: isFederated,
    outcome: isFederated && !isPrimary ? { kind: 'shared' } : scanOutcomeOf(registry),
    images: imageCountOf(registry),
    // Zeros of a registry without results would say that it is clean.
    worst: findings?.byRegistry.get(registry.name),
    lastScanMs: lastStart?.getTime() ?? 0,
    nextScanMs: nextScanMs(registry.schedule, lastStart),
  }
}

/** Results of pipelines as a line of the table. */
export function ciRow(name: string, images: readonly RegistryImageWire[]): RegistryRow {
  const worst = { ...NOTHING }
  for (const image of images) worst[worstOf(image)] += 1
  const latest = images.reduce((last, image) => Math.max(last, image.scanned_timestamp), 0)
  return {
    name,
    registry: undefined,
    origin: 'ci',
    isShared: name === FEDERATED_CI_RESULTS,
    outcome: { kind: 'done', failed: 0 },
    images: images.length,
    worst,
    lastScanMs: latest * 1000,
    nextScanMs: undefined,
  }
}

/** What a facet calls the state of a scan. */
export type ScanFacet = 'scanning' | 'failed' | 'attention' | 'done' | 'never' | 'shared'

export function scanFacetOf({ outcome }: RegistryRow): ScanFacet {
  switch (outcome.kind) {
    case 'scanning':
    case 'listing':
      return 'scanning'
    case 'failed':
      return 'failed'
    case 'nothing':
    case 'waiting':
      return 'attention'
    case 'done':
      return outcome.failed > 0 ? 'attention' : 'done'
    case 'never':
    case 'shared':
      return outcome.kind
  }
}

/** Sum of the images of all rows, by what became of them. */
export function totalsOf(rows: readonly RegistryRow[]) {
  const totals = { scanned: 0, queued: 0, failed: 0 }
  for (const { registry, images } of rows) {
    totals.scanned += registry ? registry.scanned : images
    totals.queued += registry ? registry.scheduled + registry.scanning : 0
    totals.failed += registry?.failed ?? 0
  }
  return { ...totals, all: totals.scanned + totals.queued + totals.failed }
}

const DAY_MS = 86_400_000

/** Registries that are scanned here, by how long ago they were. */
export function agesOf(rows: readonly RegistryRow[], nowMs: number) {
  const ages = { day: 0, week: 0, older: 0, never: 0 }
  for (const { registry, lastScanMs, outcome } of rows) {
    if (!registry || outcome.kind === 'shared') continue
    const age = nowMs - lastScanMs
    if (lastScanMs === 0) ages.never += 1
    else if (age < DAY_MS) ages.day += 1
    else if (age < 7 * DAY_MS) ages.week += 1
    else ages.older += 1
  }
  return ages
}
