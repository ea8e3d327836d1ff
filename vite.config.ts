import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { chunkOf } from './scripts/bundle/chunkOf.ts'

/**
 * `CONTROLLER_URL=http://127.0.0.1:10443 npm run dev` proxies the API to a controller or to `npm run fleet`;
 * without it, dev mode answers from the simulated fleet in a service worker.
 */
const controllerUrl = process.env['CONTROLLER_URL']

/** Where tests lie, beside what they test. */
const TESTED = '{src,mocks,server,scripts}/**/*'

/** The module that index.html names. */
const ENTRY = resolve(import.meta.dirname, 'src/main.tsx')

/** Chunks by what is needed together, few enough that a page does not wait for a hundred files (scripts/bundle/chunkOf.ts). */
function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  let chunk: ReturnType<typeof chunkOf> | undefined
  return [
    { name: 'initial', tags: ['$initial'], priority: 2 },
    {
      debugName: 'shared by lazy modules',
      name: (id, graph) => (chunk ??= chunkOf(ENTRY, (module) => graph.getModuleInfo(module)))(id),
      // What a module needs has a chunk of its own rule.
      includeDependenciesRecursively: false,
      priority: 1,
    },
  ]
}

/** Serves MSW's worker from its package: a copy in public/ would end up in production builds (security.md B8). */
function mockServiceWorker(): Plugin {
  const fileName = 'mockServiceWorker.js'
  const source = readFileSync(createRequire(import.meta.url).resolve(`msw/${fileName}`), 'utf8')
  return {
    name: 'mock-service-worker',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(source)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

export default defineConfig(({ mode, command }) => {
  const isSimulated =
    mode === 'simulated' || (command === 'serve' && mode === 'development' && !controllerUrl)
  return {
    // Relative, because Rancher serves the console under a proxy path nobody knows at build time.
    base: './',
    plugins: [react(), ...(isSimulated ? [mockServiceWorker()] : [])],
    resolve: { tsconfigPaths: true },
    define: { __SIMULATED__: JSON.stringify(isSimulated) },
    html: mode === 'production' ? { cspNonce: '__CSP_NONCE__' } : {},
    build: {
      target: 'es2022',
      outDir: mode === 'simulated' ? 'dist/simulated' : 'dist/console',
      sourcemap: false,
      manifest: true,
      chunkSizeWarningLimit: 900,
      rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
    },
    server: controllerUrl ? { proxy: { '^/v[12]/': { target: controllerUrl, secure: false } } } : {},
    test: {
      setupFiles: ['src/testing/setup.ts'],
      restoreMocks: true,
      // Left alone, Vitest keeps one core for itself, which on two is half of the machine.
      maxWorkers: '100%',
      // Whole journeys through the real app, on two busy cores.
      testTimeout: 30_000,
      projects: [
        {
          extends: true,
          // Tests of logic leave nothing behind, so that one load of the modules serves all of them.
          test: { name: 'logic', include: [`${TESTED}.test.ts`], isolate: false },
        },
        { extends: true, test: { name: 'pages', include: [`${TESTED}.test.tsx`] } },
      ],
    },
  }
})
