const SPREAD = 0.2

/**
 * A factor from 0.8 to 1.2, always the same for a cluster: spreads what would happen to all of them at once, and stays
 * put, so that an interval is not begun anew each time it is computed (security.md M10).
 */
export function jitterOf(clusterId: string): number {
  let hash = 0
  for (const char of clusterId) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0
  return 1 - SPREAD + (2 * SPREAD * (hash % 1_000)) / 999
}
