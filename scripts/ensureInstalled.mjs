// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Runs before anything is installed, hence plain JavaScript and Node's own modules only.
 *
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Why this version of Node will not do, or undefined when it will. The second line is Vite's: it needs to
 * `require` ES modules, which Node 21 and early 22 cannot.
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return good
    ? undefined
    : `Node ${version} is too old: this project needs Node 20.19 or newer (22.12 or newer in the 22 series).`
}

/**
 * Whether every package of the lockfile is installed in its version. Contents are compared, not times: a fresh
 * checkout of an unchanged lockfile is newer than the installation and needs none.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes last
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const present = installed.packages ?? {}
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const found = present[path]
    // Packages for other platforms are optional and stay away.
    return found ? found.version === entry.version : entry.optional === true
  })
}

/** @param {string} file @returns {Lockfile | undefined} */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/**
 * Installs the packages of package-lock.json unless they are there. npm writes to stderr: stdout belongs to the caller.
 * @param {string} root directory of package.json
 * @returns {string | undefined} one line that says why it could not be done
 */
export function ensureInstalled(root) {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint) return complaint

  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (wanted && installed && isInstalled(wanted, installed)) return undefined

  console.error('Installing the packages of package-lock.json (npm ci)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  return status === 0 ? undefined : 'npm ci failed, see above. It needs a connection to the npm registry.'
}
