import { defineConfig } from 'vite'

/** `npm run build:server`: the gateway with all it needs in one file, so that an image carries no packages. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'server/console.ts',
    outDir: 'dist/server',
    target: 'node20',
    // Stack traces name functions people can find.
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'console.mjs' } },
  },
  ssr: { noExternal: true },
})
