import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * `CONTROLLER_URL=http://127.0.0.1:10443 npm run dev` proxies the API to a controller or to `npm run fleet`;
 * without it, dev mode answers from the simulated fleet in a service worker.
 */
const controllerUrl = process.env['CONTROLLER_URL']

/** Where tests lie, beside what they test. */
const TESTED = '{src,mocks,server,scripts}/**/*'

/**
 * Pieces that the sign-in page, the shell and every page share: together, so that the first load brings them and no page
 * counts or fetches them again (scripts/bundle/budgets.mjs).
 */
const FIRST_PIECES = {
  name: 'pieces',
  test: /@mui\/material\/(Button|ButtonBase|IconButton|InputBase|OutlinedInput|Popper|Tooltip|Grow)\/|@popperjs/,
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
      rolldownOptions: { output: { codeSplitting: { groups: [FIRST_PIECES] } } },
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
