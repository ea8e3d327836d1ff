import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { acceptsCoding } from './acceptsCoding.ts'
import { type ConsoleFile, type ConsoleFiles, NONCE_PLACEHOLDER } from './consoleFiles.ts'
import type { GatewayEnv } from './GatewayEnv.ts'
import { pageContentPolicy } from './securityHeaders.ts'

/** The better one first. */
const CODINGS = ['br', 'gzip'] as const

/** Never compressed: the proxy of Kubernetes rewrites it on the way, and reads no Brotli (security.md C3). */
function servePage(c: Context<GatewayEnv>, page: string, frameAncestors: readonly string[]): Response {
  const nonce = randomBytes(18).toString('base64')
  return c.body(page.replaceAll(NONCE_PLACEHOLDER, nonce), 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pageContentPolicy(nonce, frameAncestors),
  })
}

function serveFile(c: Context<GatewayEnv>, file: ConsoleFile): Response {
  const headers: Record<string, string> = {
    'Content-Type': file.contentType,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    ...(file.compressed && { Vary: 'Accept-Encoding' }),
  }
  if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304, headers)
  const accepted = c.req.header('accept-encoding')
  const coding = CODINGS.find((each) => file.compressed?.[each] && acceptsCoding(accepted, each))
  const compressed = coding && file.compressed?.[coding]
  if (!compressed) return c.body(file.body, 200, headers)
  return c.body(compressed, 200, { ...headers, 'Content-Encoding': coding })
}

/**
 * Answers GET requests for the built console. Routing is by hash, so the only page is the base path itself;
 * whatever else is no file of the build is a plain 404.
 */
export function serveConsole(console: ConsoleFiles, basePath: string, frameAncestors: readonly string[]) {
  return (c: Context<GatewayEnv>): Response => {
    const { path } = c.get('target')
    if (path === basePath) return servePage(c, console.page, frameAncestors)
    // Relative asset links need the final slash; the browser keeps the hash across a redirect.
    if (`${path}/` === basePath) return c.redirect(`./${path.slice(path.lastIndexOf('/') + 1)}/`, 308)
    const file = path.startsWith(basePath) ? console.files.get(path.slice(basePath.length)) : undefined
    return file ? serveFile(c, file) : c.text('Not found', 404)
  }
}
