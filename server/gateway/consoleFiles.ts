import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { StartupError } from '../StartupError.ts'

/** The text that Vite writes wherever a nonce belongs (`html.cspNonce` in vite.config.ts). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** One file of the built console, held in memory. */
export interface ConsoleFile {
  body: Uint8Array<ArrayBuffer>
  /** Only for text, and only when it is smaller. */
  compressed?: { gzip: Uint8Array<ArrayBuffer>; br?: Uint8Array<ArrayBuffer> }
  contentType: string
  /** Strong entity tag, quotes included. */
  etag: string
  /** The name holds a hash of the content, so the browser may keep it for ever. */
  immutable: boolean
}

/** The built console: the page, and its files by path ("assets/index-abc.js"). */
export interface ConsoleFiles {
  page: string
  files: ReadonlyMap<string, ConsoleFile>
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const COMPRESSIBLE: ReadonlySet<string> = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest'])

/** Ending of a file's twin in Brotli (scripts/bundle/compressConsole.ts). */
export const BROTLI_ENDING = '.br'

export const isCompressible = (path: string) => COMPRESSIBLE.has(extname(path))

const compress = promisify(gzip)

/** Source maps and dot files (Vite's own manifest) are for developers (security.md P5); the page is served apart. */
function isPublic(path: string): boolean {
  return (
    path !== 'index.html' &&
    !path.endsWith('.map') &&
    !path.endsWith(BROTLI_ENDING) &&
    !path.split('/').some((part) => part.startsWith('.'))
  )
}

/** Gzip is made here; Brotli takes too long for that and lies beside the file where the build has made it. */
async function loadCompressed(path: string, body: Uint8Array): Promise<ConsoleFile['compressed']> {
  if (!isCompressible(path)) return undefined
  const gzipped = new Uint8Array(await compress(body))
  if (gzipped.length >= body.length) return undefined
  const brotli = await readFile(`${path}${BROTLI_ENDING}`).catch(() => undefined)
  return { gzip: gzipped, ...(brotli && { br: new Uint8Array(brotli) }) }
}

async function loadFile(directory: string, path: string): Promise<ConsoleFile> {
  const body = new Uint8Array(await readFile(join(directory, path)))
  const extension = extname(path)
  const compressed = await loadCompressed(join(directory, path), body)
  return {
    body,
    ...(compressed && { compressed }),
    contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: path.startsWith('assets/'),
  }
}

async function readPage(directory: string): Promise<string> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) throw new StartupError('The console is not built yet: run "npm run build" first')
  if (!page.includes(NONCE_PLACEHOLDER)) {
    throw new StartupError(
      'The built page has no place for a nonce: build it in production mode with "npm run build"',
    )
  }
  return page
}

/**
 * Reads the built console into memory, compressing text once; a few megabytes, shared by all gateways of a process.
 *
 * @param directory the output of `npm run build`.
 * @throws StartupError when there is no usable build.
 */
export async function loadConsoleFiles(directory: string): Promise<ConsoleFiles> {
  const page = await readPage(directory)
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(directory, sep).length).replaceAll(sep, '/'),
    )
    .filter(isPublic)
  const files = await Promise.all(paths.map(async (path) => [path, await loadFile(directory, path)] as const))
  return { page, files: new Map(files) }
}
