import { compareVersions } from './distributions'
import type { SummaryRow } from './summaryRow'

/** One upgrade, in the order they should be done. */
export interface UpgradeStep {
  readonly row: SummaryRow
  /** Undefined when the cluster did not tell; its version token says only that it differs. */
  readonly from: string | undefined
  readonly to: string
  /** No federal rules reach it, or it is the reason why none reach others, until this is done (semantics.md b.11). */
  readonly isBlocking: boolean
}

export interface VersionSkew {
  readonly primaryVersion: string
  /** Newer than the primary. */
  readonly ahead: readonly SummaryRow[]
  /** Older than the primary. */
  readonly behind: readonly SummaryRow[]
  /** Their version token differs: they get no federal rules. */
  readonly blocked: readonly SummaryRow[]
  readonly steps: readonly UpgradeStep[]
}

/**
 * Who runs what the primary does not, what that blocks, and in which order to upgrade: the primary first when a member
 * is ahead of it, then the members that get no rules, then the others, oldest first. Undefined when the primary did not
 * tell its version.
 */
export function versionSkew(rows: readonly SummaryRow[]): VersionSkew | undefined {
  const primary = rows.find(({ cluster }) => cluster.kind === 'primary')
  if (primary?.version === undefined) return undefined
  const primaryVersion = primary.version
  const members = rows.filter((row) => row !== primary)
  // compareVersions sorts the newest first: positive means that `a` is older.
  const age = (row: SummaryRow) =>
    row.version === undefined ? 0 : compareVersions(row.version, primaryVersion)
  const ahead = members.filter((row) => age(row) < 0)
  const blocked = members.filter(({ cluster }) => cluster.versionDiffers)
  const newest = ahead.reduce(
    (best, { version = best }) => (compareVersions(version, best) < 0 ? version : best),
    primaryVersion,
  )
  const outdated = members.filter(
    (row) =>
      (row.version !== undefined && compareVersions(row.version, newest) > 0) ||
      (row.version === undefined && row.cluster.versionDiffers),
  )
  const step = (row: SummaryRow): UpgradeStep => ({
    row,
    from: row.version,
    to: newest,
    isBlocking:
      row === primary
        ? ahead.some(({ cluster }) => cluster.versionDiffers)
        : row.cluster.versionDiffers && !ahead.includes(row),
  })
  const oldestFirst = (a: UpgradeStep, b: UpgradeStep) =>
    Number(b.isBlocking) - Number(a.isBlocking) ||
    Number(a.from === undefined) - Number(b.from === undefined) ||
    compareVersions(b.from ?? '', a.from ?? '') ||
    a.row.cluster.name.localeCompare(b.row.cluster.name)
  return {
    primaryVersion,
    ahead,
    behind: members.filter((row) => age(row) > 0),
    blocked,
    steps: [...(newest === primaryVersion ? [] : [step(primary)]), ...outdated.map(step).sort(oldestFirst)],
  }
}
