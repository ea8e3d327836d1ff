import { availableParallelism } from 'node:os'
import type { Reporter, TestCase } from '@playwright/test/reporter'
import { FIGURE } from './bench.ts'

/** Prints what the benchmarks measured as a Markdown table, ready for the README. */
// eslint-disable-next-line house/no-default-export -- how Playwright loads a reporter
export default class FiguresReporter implements Reporter {
  readonly #rows: string[] = []

  onTestEnd(test: TestCase): void {
    for (const { type, description = '' } of test.annotations) {
      if (type === FIGURE) this.#rows.push(`| ${test.title} | ${description} |`)
    }
  }

  onEnd(): void {
    if (this.#rows.length === 0) return
    const lines = ['| what | figure |', '| --- | --- |', ...this.#rows]
    console.log(
      `\nMeasured with ${availableParallelism()} cores, Node ${process.version}\n\n${lines.join('\n')}\n`,
    )
  }
}
