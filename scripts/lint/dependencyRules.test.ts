import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/** The part of dependency-cruiser's JSON answer that says who broke which rule. */
const Cruise = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

const PACKAGES = ['react', 'msw', 'zod']

/** A small project: allowed imports, and one planted violation for each rule. Keys are paths, values are the code. */
const PROJECT: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { react: '*', zod: '*' },
    devDependencies: { msw: '*' },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { paths: { '~/*': ['./src/*'] }, module: 'ESNext', moduleResolution: 'bundler' },
  }),
  ...Object.fromEntries(
    PACKAGES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),

  // What is allowed, so that a rule that refuses everything is noticed.
  'src/main.tsx': "import '~/app/router'\nif (location.hash) void import('../mocks/hosts/browser')",
  'src/app/router.ts':
    "import '~/features/nodes/index'\nimport '~/features/nodes/routes'\nimport '~/shared/ui/Page'",
  'src/features/nodes/index.ts': "import './NodesPage'",
  'src/features/nodes/routes.tsx': "void import('./NodesPage')",
  'src/features/nodes/NodesPage.tsx':
    "import 'react'\nimport './api/schema'\nimport '~/domain/scan/severity'",
  'src/features/nodes/NodesPage.test.tsx': "import '~/testing/renderApp'",
  'src/features/nodes/api/schema.ts': "import 'zod'",
  'src/domain/scan/severity.ts': "import '~/shared/lib/time'",
  'src/shared/lib/time.ts': "import type {} from '../ui/Page'",
  'src/shared/ui/Page.tsx': "import 'react'\nimport '../lib/time'",
  'src/testing/renderApp.tsx': "import '../app/router'\nimport '../../mocks/hosts/vitest'",
  'mocks/controller/Controller.ts': "import type {} from '../../src/features/nodes/api/schema'",
  'mocks/world/World.ts': "import '../controller/Controller'",
  'mocks/hosts/browser.ts': "import 'msw'\nimport '../world/World'",
  'mocks/hosts/vitest.ts': "import 'msw'\nimport '../world/World'",
  'server/start.ts': "import 'node:http'\nimport '../mocks/world/World'",
  'e2e/specs/nodes.spec.ts': "import '../../mocks/world/World'",

  // The planted violations, named after the rule they break.
  'src/features/groups/feature-knows-no-sibling.ts': "import '~/features/nodes/index'",
  'src/features/groups/features-not-app.ts': "import '~/app/router'",
  'src/app/feature-public-door-only.ts': "import '~/features/nodes/NodesPage'",
  'src/domain/scan/domain-knows-no-feature.ts': "import '~/features/nodes/index'",
  'src/shared/lib/shared-knows-no-feature.ts': "import type {} from '~/domain/scan/severity'",
  'src/features/groups/api/api-without-view.ts': "import 'react'",
  'src/features/groups/model/model-is-pure.ts': "import 'react'",
  'src/features/groups/src-not-mocks.ts': "import '../../../mocks/world/World'",
  'src/app/browser-host-from-main-only.ts': "void import('../../mocks/hosts/browser')",
  'src/features/groups/src-not-server-or-e2e.ts': "import '../../../server/start'",
  'src/features/groups/test-support-in-tests-only.ts': "import '~/testing/renderApp'",
  'src/shared/lib/src-runs-in-a-browser.ts': "import 'node:fs'",
  'mocks/controller/mocks-know-wire-schemas-only.ts': "import '../../src/domain/scan/severity'",
  'mocks/world/simulation-is-host-free.ts': "import 'msw'",
  'mocks/controller/simulation-is-host-free-of-node.ts': "import 'node:crypto'",
  'server/server-not-src.ts': "import '../src/shared/lib/time'",
  'e2e/specs/e2e-looks-from-outside.ts': "import '../../mocks/controller/Controller'",
  'src/shared/lib/no-circular.ts': "import './other'",
  'src/shared/lib/other.ts': "import './no-circular'",
  'src/shared/lib/resolvable.ts': "import './nowhere'",
  'server/no-development-package-in-production.ts': "import 'msw'",
}

/** Planted where the path is fixed by what the rule is about. */
const STATIC_BROWSER_HOST = "import '../mocks/hosts/browser'\n"

let violations: { rule: string; from: string }[]
let directory: string

function cruise(): { rule: string; from: string }[] {
  const root = resolve(import.meta.dirname, '../..')
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(root, '.dependency-cruiser.mjs')
  const run = spawnSync(
    process.execPath,
    [cli, 'src', 'mocks', 'server', 'e2e', '--config', config, '--output-type', 'json'],
    { cwd: directory, encoding: 'utf8' },
  )
  return Cruise.parse(JSON.parse(run.stdout)).summary.violations.map(({ from, rule }) => ({
    rule: rule.name,
    from,
  }))
}

function write(path: string, code: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), code)
}

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'dependency-rules-'))
  for (const [path, code] of Object.entries(PROJECT)) write(path, code)
  violations = cruise()
}, 60_000)

afterAll(() => {
  rmSync(directory, { recursive: true })
})

describe('the dependency rules', () => {
  const planted = Object.keys(PROJECT)
    .map((path) => /([\w-]+)\.ts$/.exec(path)?.[1] ?? '')
    .filter((name) => name.includes('-') || name === 'resolvable')

  it.each(planted)('report the planted violation of %s', (rule) => {
    expect(violations.filter((found) => found.from.includes(`/${rule}.`)).map((found) => found.rule)).toEqual(
      [rule],
    )
  })

  it('report nothing that is allowed', () => {
    const allowed = violations.filter((found) => !planted.some((rule) => found.from.includes(`/${rule}.`)))
    expect(allowed.filter((found) => !found.from.endsWith('/other.ts'))).toEqual([])
  })

  it('report a browser host that main.tsx loads at once', () => {
    write('src/main.tsx', STATIC_BROWSER_HOST)
    expect(cruise()).toContainEqual({ rule: 'browser-host-is-lazy', from: 'src/main.tsx' })
  }, 60_000)

  it('report a manifest that brings the words of its feature along', () => {
    write('src/features/nodes/messages.ts', '')
    write('src/features/nodes/routes.tsx', "import './messages'\n")
    expect(cruise()).toContainEqual({
      rule: 'manifest-stays-small',
      from: 'src/features/nodes/routes.tsx',
    })
  }, 60_000)

  it('are each covered by a planted violation', () => {
    const source = readFileSync(resolve(import.meta.dirname, '../../.dependency-cruiser.mjs'), 'utf8')
    const names = [...source.matchAll(/^ {4}name: '([\w-]+)'/gm)].map((match) => match[1])
    expect([...planted, 'browser-host-is-lazy', 'manifest-stays-small'].toSorted()).toEqual(names.toSorted())
  })
})
