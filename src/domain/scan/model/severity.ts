/** Severities of the controller, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The severity of a vulnerability. Anything but the first three words counts as low (semantics.md e.1). */
export function severityOf(word: string): Severity {
  const lower = word.toLowerCase()
  return SEVERITIES.find((severity) => severity === lower) ?? 'low'
}

/** 3 for critical down to 0 for low: sort by it, descending, for the worst first. */
export const severityRank = (severity: Severity): number =>
  SEVERITIES.length - 1 - SEVERITIES.indexOf(severity)

/** How many vulnerabilities of each severity; lists and briefs of the API do not count low ones. */
export type SeverityNumbers = Readonly<Record<Severity, number>>

/** One number to sort objects by their worst findings: one critical weighs more than any number of high ones. */
export function severityWeight(counts: Pick<SeverityNumbers, 'critical' | 'high' | 'medium'>): number {
  const part = (value: number) => Math.min(value, 99_999)
  return part(counts.critical) * 1e10 + part(counts.high) * 1e5 + part(counts.medium)
}
