import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, countWhole, sum, summary } from './counts.ts'

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{}] }],
}

const playwrightReport = { stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 2 }, errors: [] }

describe('counting', () => {
  it("takes the numbers of Vitest's report", () => {
    expect(countVitest(vitestReport, false)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countVitest(report, false).failed).toBe(2)
  })

  it("takes the numbers of Playwright's report, flaky tests as passed", () => {
    expect(countPlaywright(playwrightReport, true)).toEqual({ passed: 6, failed: 0, skipped: 2 })
  })

  it('counts errors outside of tests as failures', () => {
    expect(countPlaywright({ ...playwrightReport, errors: [{}] }, false).failed).toBe(1)
  })

  it.each([
    ['Vitest', countVitest, { ...vitestReport, numFailedTests: 0 }],
    ['Playwright', countPlaywright, playwrightReport],
  ])('believes the exit code of %s over a report without failures', (_runner, count, report) => {
    expect(count(report, false).failed).toBe(1)
  })

  it.each([
    ['Vitest', countVitest],
    ['Playwright', countPlaywright],
  ])('counts a missing report of %s as a failure, even after a success', (_runner, count) => {
    expect(count(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('adds up all gates', () => {
    const all = [countWhole(true), countWhole(false), { passed: 10, failed: 2, skipped: 3 }]
    expect(sum(all)).toEqual({ passed: 11, failed: 3, skipped: 3 })
  })
})

describe('the last line', () => {
  it('says what passed and what failed', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  })

  it('says what was skipped when anything was', () => {
    expect(summary({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })
})
