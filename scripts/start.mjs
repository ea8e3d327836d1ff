// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuildStale } from './bundle/isBuildStale.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'

/**
 * `npm start`: installs and builds when needed, then hands over to server/start.ts. Nothing but the server writes to
 * stdout, because `npm start -- --json` is read by programs.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

const problem = ensureInstalled(root)
if (problem) {
  console.error(problem)
  process.exit(1)
}

if (isBuildStale(root)) {
  console.error('Building the console…')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (build.status !== 0) {
    console.error('The console could not be built: see above.')
    process.exit(build.status ?? 1)
  }
}

const server = spawn(process.execPath, ['--import', 'tsx', 'server/start.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // Ctrl-C in a terminal reaches the server too, by itself: twice would cut its farewell short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    server.kill(signal)
  })
}

server.on('exit', (code, signal) => {
  process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1))
})
