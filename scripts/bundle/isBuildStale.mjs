// @ts-check
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything the built console is made of. */
const INPUTS = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
/** Written at the end of a build. */
const OUTPUT = 'dist/console/.vite/manifest.json'

/**
 * When the newest file in `path` was changed, in ms; 0 when there is none.
 * @param {string} path file or directory
 * @returns {number}
 */
function newestChange(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  // A directory changes when a file in it is added, renamed or deleted.
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/**
 * Whether the built console is missing or older than what it is made of.
 * @param {string} root directory of package.json
 * @returns {boolean}
 */
export function isBuildStale(root) {
  const built = newestChange(join(root, OUTPUT))
  return INPUTS.some((input) => newestChange(join(root, input)) > built)
}
