import type { Page } from '@playwright/test'
import { test as base } from '../fixtures/test.ts'

export { expect } from '../fixtures/test.ts'

/** Type of the annotations the reporter prints. */
export const FIGURE = 'figure'

interface BenchFixtures {
  /** Notes one figure: `figure('open', '38 ms')`. It is printed beside the title of the test. */
  figure: (what: string, value: string) => void
}

/** The Playwright `test` of the specs, which also notes figures. Wrong behaviour fails, slowness is only reported. */
export const test = base.extend<BenchFixtures>({
  figure: async ({}, use, testInfo) => {
    await use((what, value) => {
      testInfo.annotations.push({ type: FIGURE, description: `${what}: ${value}` })
    })
  },
})

/** Milliseconds as people read them: `38 ms`, `2.4 s`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** How long something takes, in ms; it must wait for its own result. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

/** The value below which a share (0–1) of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** Bytes of JavaScript heap in use after a garbage collection. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Milliseconds between the frames the page draws while something happens; a missed frame at 60 Hz is above 17. */
export async function framesWhile(page: Page, run: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    const next = (previous: number) => (now: number) => {
      frames.push(now - previous)
      Object.assign(globalThis, { benchFrame: requestAnimationFrame(next(now)) })
    }
    Object.assign(globalThis, {
      benchFrames: frames,
      benchFrame: requestAnimationFrame(next(performance.now())),
    })
  })
  await run()
  return page.evaluate(() => {
    // Set above, in the same page.
    const { benchFrame, benchFrames } = globalThis as unknown as { benchFrame: number; benchFrames: number[] }
    cancelAnimationFrame(benchFrame)
    return benchFrames
  })
}
