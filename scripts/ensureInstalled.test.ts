import { describe, expect, it } from 'vitest'
import { isInstalled, nodeComplaint } from './ensureInstalled.mjs'

describe('the check of the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('accepts %s', (version) => {
    expect(nodeComplaint(version)).toBeUndefined()
  })

  it.each(['16.20.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses %s in one line', (version) => {
    expect(nodeComplaint(version)).toMatch(/^Node \S+ is too old: .*20\.19.*$/)
  })
})

describe('the check of the installation', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/react': { version: '19.3.1' },
      'node_modules/@rolldown/binding-win32': { version: '1.0.0', optional: true },
    },
  }

  it('is content when every package is there in its version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(true)
  })

  it('asks for an installation when a package is missing', () => {
    expect(isInstalled(lock, { packages: {} })).toBe(false)
  })

  it('asks for an installation when the lockfile moved to another version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(false)
  })

  it('asks for an installation when an optional package is there in an old version', () => {
    const installed = {
      packages: {
        'node_modules/react': { version: '19.3.1' },
        'node_modules/@rolldown/binding-win32': { version: '0.9.0' },
      },
    }
    expect(isInstalled(lock, installed)).toBe(false)
  })
})
