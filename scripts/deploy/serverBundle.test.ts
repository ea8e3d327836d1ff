import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../freePort.ts'
import { send } from '../../server/testing/send.ts'

/** The program of the container, in the folders of the Dockerfile, far from any package. */
const root = resolve(import.meta.dirname, '../..')
let app: string

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'image-'))
  await build({
    root,
    configFile: resolve(root, 'deploy/vite.server.config.ts'),
    logLevel: 'error',
    build: { outDir: join(app, 'server'), emptyOutDir: true },
  })
  await mkdir(join(app, 'dist/console'), { recursive: true })
  await writeFile(join(app, 'dist/console/index.html'), '<script nonce="__CSP_NONCE__"></script>')
})
afterAll(async () => {
  await rm(app, { recursive: true })
})

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['server/console.mjs'], {
    cwd: app,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  return { child, exit: once(child, 'exit') }
}

describe('the program of the container', () => {
  test('serves the console over TLS without any package beside it, and stops when told to', async () => {
    const port = String(await freePort())
    const origin = `https://127.0.0.1:${port}`
    const { child, exit } = run({ CONTROLLER_URL: 'http://127.0.0.1:1', TLS: 'self-signed', PORT: port })
    const [line] = await once(createInterface({ input: child.stderr }), 'line')
    expect(JSON.parse(String(line))).toMatchObject({ level: 'info', msg: 'listening' })
    const page = await send(origin, '/')
    expect(page.body).toMatch(/^<script nonce="[\w+/]{24}">/)
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000')
    expect((await send(origin, '/readyz')).status).toBe(503)
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
  })

  test('says in one line what it needs', async () => {
    const { child, exit } = run({})
    const complaint = text(child.stderr)
    expect(await exit).toEqual([1, null])
    expect(await complaint).toBe('CONTROLLER_URL is not set\n')
  })

  test('B8 has nothing of the simulated fleet in it', async () => {
    const program = await readFile(join(app, 'server/console.mjs'), 'utf8')
    expect(program).not.toMatch(/createWorld|serveWorld|Fleet-2026/)
  })
})
