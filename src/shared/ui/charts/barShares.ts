/** The length of each bar as a share of the longest, 0 to 1. */
export function barShares(values: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...values)
  return values.map((value) => (largest > 0 ? Math.max(0, value) / largest : 0))
}
