import { describe, expect, it } from 'vitest'
import { ensureChromium, installedChromium, type Machine } from './ensureChromium.ts'

const OWN = '/opt/ms-playwright/chromium/chrome'

/** A machine on which `files` exist; `installs` says which file appears when a command containing that word is run. */
function machine(files: string[], changes: Partial<Machine> & { installs?: Record<string, string> } = {}) {
  const present = new Set(files)
  const commands: string[] = []
  const { installs = {}, ...rest } = changes
  const described: Machine = {
    chosen: undefined,
    playwrights: OWN,
    canUseApt: false,
    exists: (path) => present.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ')
      commands.push(line)
      const files = Object.entries(installs).filter(([word]) => line.includes(word))
      for (const [, file] of files) present.add(file)
      return command === 'apt-get' || files.length > 0
    },
    ...rest,
  }
  return { described, commands }
}

describe('the browser for the end-to-end tests', () => {
  it('is the one CHROMIUM_PATH names, before any other', () => {
    const { described } = machine(['/opt/chrome', '/usr/bin/chromium'], { chosen: '/opt/chrome' })
    expect(ensureChromium(described)).toBe('/opt/chrome')
  })

  it('is not silently another one when CHROMIUM_PATH is wrong', () => {
    const { described } = machine(['/usr/bin/chromium'], { chosen: '/opt/none' })
    expect(() => ensureChromium(described)).toThrow('CHROMIUM_PATH is /opt/none')
  })

  it('is the one without windows, else that of the distribution, else Chrome', () => {
    expect(
      installedChromium(machine(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']).described),
    ).toBe('/usr/bin/chromium-headless-shell')
    expect(installedChromium(machine(['/usr/bin/chromium', '/usr/bin/google-chrome']).described)).toBe(
      '/usr/bin/chromium',
    )
    expect(installedChromium(machine(['/usr/bin/google-chrome-stable']).described)).toBe(
      '/usr/bin/google-chrome-stable',
    )
  })

  it("is Playwright's own when that is installed and nothing else is, without installing anything", () => {
    const { described, commands } = machine([OWN])
    expect(ensureChromium(described)).toBeUndefined()
    expect(commands).toEqual([])
  })

  it('is downloaded by Playwright when there is none', () => {
    const { described, commands } = machine([], {
      installs: { 'cli.js install --with-deps': OWN },
      canUseApt: true,
    })
    expect(ensureChromium(described)).toBeUndefined()
    expect(commands).toHaveLength(1)
  })

  it('comes from the distribution when Playwright cannot download', () => {
    const { described } = machine([], {
      installs: { 'apt-get install': '/usr/bin/chromium' },
      canUseApt: true,
    })
    expect(ensureChromium(described)).toBe('/usr/bin/chromium')
  })

  it('comes with windows where the distribution has no other', () => {
    let installed = false
    const { described } = machine([], {
      canUseApt: true,
      exists: (path) => installed && path === '/usr/bin/chromium',
      run: (_command, args) => {
        if (args.includes('chromium-headless-shell')) return false
        installed ||= args.includes('chromium') && args.includes('-y')
        return true
      },
    })
    expect(ensureChromium(described)).toBe('/usr/bin/chromium')
  })

  it('is asked for in plain words when nothing helps', () => {
    const { described, commands } = machine([])
    expect(() => ensureChromium(described)).toThrow('Install one')
    expect(commands.filter((line) => line.startsWith('apt-get'))).toEqual([])
  })
})
