import { defineConfig } from '@playwright/test'
import base, { consoleUrl } from '../playwright.config.ts'

/**
 * `npm run bench`: measures the built console, one thing after the other. No gate: figures are read, not asserted, and
 * printed as one table at the end. One file: `npm run bench -- switcher`.
 */
export default defineConfig({
  ...base,
  testDir: 'bench',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  timeout: 5 * 60_000,
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['./bench/figuresReporter.ts']],
  projects: [{ name: 'bench', testMatch: '*.bench.ts', use: { baseURL: consoleUrl, trace: 'off' } }],
})
