import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { installBrowserStandIns } from './browserStandIns'
import { installLeanStyles } from './leanStyles'
import { configureQueries } from './queries'

if (typeof window !== 'undefined') {
  installBrowserStandIns(window)
  installLeanStyles()
}

configureQueries()

/** What the code under test complained about; a test that expects a complaint says so with `expectComplaint`. */
let complaints: string[] = []

beforeEach(() => {
  complaints = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(words.map(String).join(' '))
    })
  }
})

afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
  expect(complaints, 'console.error and console.warn must stay silent').toEqual([])
})

/** Removes a complaint the test provokes on purpose; fails when it did not come. */
export function expectComplaint(pattern: RegExp): void {
  const index = complaints.findIndex((complaint) => pattern.test(complaint))
  expect(index, `a complaint like ${pattern.source}`).toBeGreaterThanOrEqual(0)
  complaints.splice(index, 1)
}
