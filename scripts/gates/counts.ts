import { z } from 'zod'

/** How many things were checked, and how that went. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The part of Vitest's JSON report that is counted. */
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** The part of Playwright's JSON report that is counted. */
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** A gate without tests of its own counts as one. */
export function countWhole(succeeded: boolean): Counts {
  return succeeded ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** A runner that ended with an error has failed, even if every test it knows of passed. */
function atLeastOneFailure(counts: Counts, succeeded: boolean): Counts {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** A test file that could not even be loaded has no tests in the report; it counts as one failure. */
export function countVitest(report: unknown, succeeded: boolean): Counts {
  const parsed = VitestReport.safeParse(report)
  if (!parsed.success) return countWhole(false)
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data
  const unloadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + unloadable,
    skipped: numPendingTests + numTodoTests,
  }
  return atLeastOneFailure(counts, succeeded)
}

/** A test that passed only in its second attempt (CI) counts as passed; Playwright's own output names it. */
export function countPlaywright(report: unknown, succeeded: boolean): Counts {
  const parsed = PlaywrightReport.safeParse(report)
  if (!parsed.success) return countWhole(false)
  const { stats, errors } = parsed.data
  const counts = {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
  return atLeastOneFailure(counts, succeeded)
}

export function sum(all: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of all) {
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
  }
  return total
}

/** The last line of `npm test`, read by people and by programs. */
export function summary({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}
