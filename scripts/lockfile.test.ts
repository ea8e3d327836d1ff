import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

/** Supply chain (security.md B1–B3), checked without a network. */
const root = resolve(import.meta.dirname, '..')
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(root, file), 'utf8'))

const Versions = z.record(z.string(), z.string())
const manifest = z
  .object({ dependencies: Versions, devDependencies: Versions })
  .parse(readJson('package.json'))

const Locked = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})
const { packages } = z
  .object({ packages: z.record(z.string(), z.looseObject(Locked.partial().shape)) })
  .parse(readJson('package-lock.json'))
const lockedRoot = packages[''] ?? {}
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** Licences that ask for no more than a notice; OFL is for fonts. */
const SHIPPED_LICENCES = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
])
/**
 * Packages with code that would run during the installation: msw copies its worker, esbuild looks for its program,
 * fsevents is for macOS only. All three work without.
 */
const MAY_HAVE_INSTALL_SCRIPT = new Set(['node_modules/msw', 'node_modules/esbuild', 'node_modules/fsevents'])

describe('the packages of the project', () => {
  it('B1 are asked for in exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('are locked as package.json asks for them, for every platform, or npm ci refuses', () => {
    expect(lockedRoot).toMatchObject(manifest)
    const present = new Set(locked.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)))
    const optional = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    expect(optional.filter((name) => !present.has(name))).toEqual([])
  })

  it('B2 are locked with the hash of their content', () => {
    const unlocked = locked.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))
    expect(unlocked.map(([path]) => path)).toEqual([])
  })

  it('B2 come from the npm registry, whichever mirror a machine uses', () => {
    const foreign = locked.filter(([, { resolved }]) => resolved !== undefined)
    expect(foreign.map(([path]) => path)).toEqual([])
  })

  it('B3 that are shipped have a permissive licence', () => {
    const shipped = locked.filter(([, entry]) => !entry.dev && !entry.devOptional)
    const others = shipped.filter(
      ([, { license = '' }]) => !license.split(' AND ').every((one) => SHIPPED_LICENCES.has(one)),
    )
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  it('B1 run no code when they are installed', () => {
    const scripted = locked.filter(
      ([path, entry]) => entry.hasInstallScript && !MAY_HAVE_INSTALL_SCRIPT.has(path),
    )
    expect(scripted.map(([path]) => path)).toEqual([])
  })
})
