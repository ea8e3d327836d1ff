// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/**
 * What a person waits for, as a list of size-limit checks computed from Vite's manifest. File names alone cannot
 * tell: what the browser loads first is the entry and everything it imports statically, and what a page costs is
 * what its own chunk pulls in on top of that and of the shell, which is measured by itself.
 *
 * Limits are gzip, in kB of 1000 bytes (docs/ARCHITECTURE.md, "Quality gates").
 */
const LIMITS = { firstLoad: '250 kB', page: '90 kB', charts: '125 kB' }

/** The frame of every page that needs somebody signed in: bar, navigation, dialogs' hosts. Loaded once, before any page. */
const SHELL = 'src/app/layouts/AuthenticatedLayout.tsx'
/** Loaded without the shell. */
const BEFORE_SHELL = new Set([SHELL, 'src/features/login/LoginPage.tsx'])

const CHARTS = /^src\/shared\/ui\/charts\//

/**
 * @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest chunks by the path of their source, or `_name` for shared ones
 * @typedef {{ name: string, path: string[], limit: string, gzip: true }} Check
 */

/**
 * JavaScript files that arrive together when one of `keys` is loaded.
 * @param {Manifest} manifest
 * @param {string[]} keys
 * @returns {Set<string>}
 */
function staticFiles(manifest, keys) {
  /** @type {Set<string>} */
  const seen = new Set()
  const queue = [...keys]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    queue.push(...(manifest[key]?.imports ?? []))
  }
  const files = [...seen].map((key) => manifest[key]?.file ?? '')
  return new Set(files.filter((file) => file.endsWith('.js')))
}

/**
 * Files that are there in any case before `key` is asked for: what all that load it have in common. A dialog comes on
 * top of its page, a page on top of the shell.
 * @param {Manifest} manifest
 * @param {string} key
 * @returns {Set<string>}
 */
function filesBefore(manifest, key) {
  const loaders = Object.keys(manifest).filter((each) => manifest[each]?.dynamicImports?.includes(key))
  const [first = new Set(), ...others] = loaders.map((loader) => staticFiles(manifest, [loader]))
  return new Set([...first].filter((file) => others.every((files) => files.has(file))))
}

/**
 * Scripts the page names itself: the entry, and those of public/, which are in no manifest.
 * @param {string} page index.html
 */
function scriptsOf(page) {
  return [...page.matchAll(/<script\b[^>]*\ssrc="\.\/([^"]+)"/g)].map((match) => match[1] ?? '')
}

/**
 * @param {Manifest} manifest
 * @param {string} directory where the built files are, relative to the root
 * @param {string} page index.html
 * @returns {Check[]}
 */
export function budgets(manifest, directory, page) {
  const keys = Object.keys(manifest)
  const entries = keys.filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0)
    throw new Error('The manifest of the build names no entry: nothing would be measured.')
  const firstLoad = new Set([...scriptsOf(page), ...staticFiles(manifest, entries)])
  const paths = (/** @type {Iterable<string>} */ files) =>
    [...files].sort().map((file) => `${directory}/${file}`)

  /** @type {Check[]} */
  const checks = [
    {
      name: `First load (${firstLoad.size} files)`,
      path: paths(firstLoad),
      limit: LIMITS.firstLoad,
      gzip: true,
    },
  ]
  const shell = new Set([...firstLoad, ...staticFiles(manifest, [SHELL])])
  for (const key of keys.filter((name) => manifest[name]?.isDynamicEntry).sort()) {
    const loaded = BEFORE_SHELL.has(key) ? firstLoad : shell
    const before = filesBefore(manifest, key)
    const extra = [...staticFiles(manifest, [key])].filter((file) => !loaded.has(file) && !before.has(file))
    // A module that is loaded lazily in one place and eagerly in another costs nothing extra.
    if (extra.length === 0) continue
    const limit = CHARTS.test(key) ? LIMITS.charts : LIMITS.page
    checks.push({ name: `On top, for ${key} (${extra.length} files)`, path: paths(extra), limit, gzip: true })
  }
  return checks
}

/**
 * The checks for the build in `directory`.
 * @param {string} directory
 */
export function budgetsOfBuild(directory) {
  const file = `${directory}/.vite/manifest.json`
  if (!existsSync(file)) throw new Error(`There is no build to measure (${file}): run "npm run build" first.`)
  const page = readFileSync(`${directory}/index.html`, 'utf8')
  return budgets(JSON.parse(readFileSync(file, 'utf8')), directory, page)
}
