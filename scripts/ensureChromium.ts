import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Where package managers put a Chromium; Chrome will do as well. The one without windows comes first: it is quicker. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** What the search needs to know of the machine and may do to it. */
export interface Machine {
  /** `CHROMIUM_PATH`, the choice of the person. */
  readonly chosen: string | undefined
  /** Where Playwright keeps its own Chromium, installed or not. */
  readonly playwrights: string
  readonly canUseApt: boolean
  exists(path: string): boolean
  /** Runs a command with its output on stderr; true when it succeeded. */
  run(command: string, args: readonly string[]): boolean
}

function thisMachine(): Machine {
  return {
    chosen: process.env['CHROMIUM_PATH'],
    playwrights: chromium.executablePath(),
    canUseApt: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    exists: existsSync,
    run: (command, args) => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      return spawnSync(command, args, { env, stdio: ['ignore', process.stderr, process.stderr] }).status === 0
    },
  }
}

/**
 * The browser for the end-to-end tests among those installed: a path, or undefined for Playwright's own.
 * Without any it is undefined too; Playwright then says what is missing.
 */
export function installedChromium(machine: Machine = thisMachine()): string | undefined {
  return machine.chosen ?? USUAL_PLACES.find((path) => machine.exists(path))
}

/**
 * The same, but installs a browser when there is none: Playwright's own first, then the distribution's.
 * @throws Error that says what to do by hand
 */
export function ensureChromium(machine: Machine = thisMachine()): string | undefined {
  if (machine.chosen && !machine.exists(machine.chosen)) {
    throw new Error(`CHROMIUM_PATH is ${machine.chosen}, and there is no such file.`)
  }
  const found = installedChromium(machine)
  if (found !== undefined || machine.exists(machine.playwrights)) return found

  const cli = resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  // The system libraries a browser needs can only be installed by root.
  const libraries = machine.canUseApt ? ['--with-deps'] : []
  machine.run(process.execPath, [cli, 'install', ...libraries, 'chromium'])
  if (machine.exists(machine.playwrights)) return undefined

  if (machine.canUseApt && machine.run('apt-get', ['update'])) {
    const install = (...packages: string[]) =>
      machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
    // Without a Chinese font the second language is drawn as boxes in screenshots.
    if (!install('chromium-headless-shell', 'fonts-noto-cjk')) install('chromium', 'fonts-noto-cjk')
  }
  const installed = installedChromium(machine)
  if (installed !== undefined) return installed
  throw new Error(
    'No Chromium for the end-to-end tests. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium) or set CHROMIUM_PATH to its program file.',
  )
}
