import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isBuildStale } from './isBuildStale.mjs'

let root: string

/** Writes a file whose last change was `second`, and pretends the same for the directories above it. */
function touch(path: string, second: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  for (let at = path; at !== '.'; at = dirname(at)) utimesSync(join(root, at), second, second)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  touch('src/app/router.tsx', 100)
  touch('index.html', 100)
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

describe('the built console', () => {
  it('is stale when there is none', () => {
    expect(isBuildStale(root)).toBe(true)
  })

  it('is fresh when it is younger than every source', () => {
    touch('dist/console/.vite/manifest.json', 200)
    expect(isBuildStale(root)).toBe(false)
  })

  it.each([
    'src/app/router.tsx',
    'src/new/deep/file.ts',
    'public/favicon.svg',
    'index.html',
    'package-lock.json',
  ])('is stale when %s is younger', (source) => {
    touch('dist/console/.vite/manifest.json', 200)
    touch(source, 300)
    expect(isBuildStale(root)).toBe(true)
  })

  it('is stale when a source was deleted', () => {
    touch('dist/console/.vite/manifest.json', 200)
    rmSync(join(root, 'src/app/router.tsx'))
    expect(isBuildStale(root)).toBe(true)
  })

  it('does not depend on what is not part of it', () => {
    touch('dist/console/.vite/manifest.json', 200)
    touch('server/start.ts', 300)
    expect(isBuildStale(root)).toBe(false)
  })
})
