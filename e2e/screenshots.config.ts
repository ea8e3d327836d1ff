import { defineConfig } from '@playwright/test'
import base, { consoleUrl } from '../playwright.config.ts'

/** `npm run screenshots`: draws the pictures of the README anew. No gate, nothing is compared. */
export default defineConfig({
  ...base,
  testDir: 'screenshots',
  outputDir: '../test-results',
  reporter: 'list',
  projects: [{ name: 'screenshots', testDir: 'screenshots', use: { baseURL: consoleUrl } }],
})
