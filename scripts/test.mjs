// @ts-check
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensureInstalled.mjs'

/**
 * `npm test`: every quality gate, on a machine that has nothing but Node and npm. Until the packages are installed
 * only Node's own modules can be imported, so the gates themselves are loaded afterwards.
 */
const root = fileURLToPath(new URL('..', import.meta.url))

const problem = ensureInstalled(root)
if (problem) {
  console.error(problem)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const { register } = await import('tsx/esm/api')
register()
const { runGates } = await import('./gates/runGates.ts')
process.exitCode = await runGates(root)
