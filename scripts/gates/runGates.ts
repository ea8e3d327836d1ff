import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../ensureChromium.ts'
import { countPlaywright, countVitest, countWhole, sum, summary, type Counts } from './counts.ts'
import { runScript } from './runScript.ts'

/** One npm script of package.json that has to succeed. */
interface Gate {
  readonly script: string
  readonly args?: readonly string[]
  /** JSON report of a test runner, relative to the root, and who can read it. Without one the gate counts as one. */
  readonly report?: { readonly file: string; readonly count: (report: unknown, succeeded: boolean) => Counts }
}

/** Need neither each other nor a build. */
const STATIC: readonly Gate[] = [
  { script: 'lint' },
  { script: 'format:check' },
  { script: 'typecheck' },
  { script: 'arch' },
  { script: 'unused' },
]

const VITEST_REPORT = '.cache/vitest.json'
const UNIT: Gate = {
  script: 'unit',
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
  report: { file: VITEST_REPORT, count: countVitest },
}
const BUILD: Gate = { script: 'build' }
const SIZE: Gate = { script: 'size' }
const BUNDLE: Gate = { script: 'bundle' }
/** playwright.config.ts writes this report on every run. */
const END_TO_END: Gate = { script: 'e2e', report: { file: '.cache/playwright.json', count: countPlaywright } }

function line(succeeded: boolean, name: string, detail: string): void {
  console.log(`${succeeded ? '✓' : '✗'} ${name.padEnd(14)} ${detail}`)
}

function testsOf({ passed, failed, skipped }: Counts): string {
  const exceptions = [failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean)
  return [`${passed + failed + skipped} tests`, ...exceptions].join(', ')
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Runs one gate, prints its line and, when it failed, everything it said. */
async function runGate(root: string, { script, args, report }: Gate): Promise<Counts> {
  const file = report && join(root, report.file)
  // A report of an earlier run must not be counted.
  if (file) rmSync(file, { force: true })
  const { succeeded, output, seconds } = await runScript(root, script, args)
  const counts = report && file ? report.count(readReport(file), succeeded) : countWhole(succeeded)
  const good = counts.failed === 0
  line(good, script, `${seconds.toFixed(1).padStart(6)} s${report ? `   ${testsOf(counts)}` : ''}`)
  if (!good) console.log(`\n${output.trim()}\n`)
  return counts
}

function notRun({ script }: Gate, reason: string): Counts {
  line(false, script, `not run: ${reason}`)
  return countWhole(false)
}

/** Runs independent gates, `width` at a time, and returns their counts. */
async function runTogether(root: string, gates: readonly Gate[], width: number): Promise<Counts[]> {
  const waiting = [...gates]
  const counts: Counts[] = []
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) counts.push(await runGate(root, gate))
  }
  await Promise.all(Array.from({ length: width }, work))
  return counts
}

async function runEndToEnd(root: string): Promise<Counts> {
  try {
    ensureChromium()
  } catch (error) {
    return notRun(END_TO_END, error instanceof Error ? error.message : String(error))
  }
  return runGate(root, END_TO_END)
}

/** The build and all that looks at it; without a build they have failed too, for nobody knows otherwise. */
async function runBuilt(root: string): Promise<Counts[]> {
  const build = await runGate(root, BUILD)
  if (build.failed > 0) {
    return [build, ...[SIZE, BUNDLE, END_TO_END].map((gate) => notRun(gate, 'the build failed'))]
  }
  return [build, ...(await runTogether(root, [SIZE, BUNDLE], 2)), await runEndToEnd(root)]
}

/**
 * Runs every gate, whatever the others came to, and prints the totals as the last line.
 * @param root directory of package.json
 * @returns the exit code
 */
export async function runGates(root: string): Promise<number> {
  mkdirSync(join(root, '.cache'), { recursive: true })
  // Linting takes longest and uses one core: the tests begin beside it.
  const counts = await runTogether(root, [...STATIC, UNIT], Math.min(2, availableParallelism()))
  counts.push(...(await runBuilt(root)))
  const total = sum(counts)
  console.log(summary(total))
  return total.failed > 0 ? 1 : 0
}
