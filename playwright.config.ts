import { defineConfig, devices } from '@playwright/test'
import { installedChromium } from './scripts/ensureChromium.ts'
import { freePort } from './scripts/freePort.ts'

const isCi = Boolean(process.env['CI'])

// A free one, so that two checkouts can be tested at the same time. Every worker reads this file again: the environment
// hands them the port the first one chose.
process.env['CONSOLE_PORT'] ??= String(await freePort())
const consolePort = process.env['CONSOLE_PORT']
/** Where the built console is served while tests run. */
export const consoleUrl = `http://127.0.0.1:${consolePort}/`

const chromiumPath = installedChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  timeout: 45_000,
  globalTimeout: 15 * 60_000,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Recording costs a sixth of the time: only what failed once is recorded, when it is tried again.
    trace: 'on-first-retry',
    // Transitions would be caught halfway by axe; that they can be switched off is a requirement anyway.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
      args: [
        '--no-sandbox', // in containers, where the sandbox of the browser cannot start
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // The built console with its real headers; the API is answered in the process of the test.
    {
      name: 'pages',
      testMatch: ['specs/**/*.spec.ts', 'fixtures/*.spec.ts'],
      use: { baseURL: consoleUrl },
    },
    // The real `npm start`: gateway, cookies and simulated controllers on sockets, one set for each test.
    { name: 'gateway', testMatch: 'gateway/**/*.spec.ts' },
  ],
  webServer: {
    name: 'console',
    command: `${JSON.stringify(process.execPath)} --import tsx server/start.ts`,
    cwd: import.meta.dirname,
    // No test may reach this controller: if a call gets that far, it fails loudly.
    env: {
      PORT: consolePort,
      HOST: '127.0.0.1',
      CONTROLLER_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'warn',
    },
    url: consoleUrl,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
