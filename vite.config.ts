import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * `CONTROLLER_URL=http://127.0.0.1:10443 npm run dev` proxies the API to a controller or to `npm run fleet`;
 * without it, dev mode answers from the simulated fleet in a service worker.
 */
const controllerUrl = process.env['CONTROLLER_URL']

export default defineConfig(({ mode }) => ({
  // Relative, because Rancher serves the console under a proxy path nobody knows at build time.
  base: './',
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  // The service worker of the simulated fleet must never be part of a production build (security.md B8).
  publicDir: 'public',
  define: { __SIMULATED__: JSON.stringify(mode === 'simulated' || (mode === 'development' && !controllerUrl)) },
  html: mode === 'production' ? { cspNonce: '__CSP_NONCE__' } : {},
  build: {
    target: 'es2022',
    outDir: mode === 'simulated' ? 'dist/simulated' : 'dist/console',
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 900,
  },
  server: controllerUrl ? { proxy: { '^/v[12]/': { target: controllerUrl, secure: false } } } : {},
  test: {
    include: ['{src,mocks,server,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
  },
}))
