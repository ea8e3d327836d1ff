import { spawn } from 'node:child_process'

/** What running one npm script came to. */
export interface Run {
  readonly succeeded: boolean
  /** stdout and stderr as they came. */
  readonly output: string
  readonly seconds: number
}

/** No gate takes this long; one that does hangs and must not hang the build with it. */
const LIMIT_MS = 20 * 60_000

/** Runs `npm run <script> -- <args>` in `root` and collects what it prints. Never rejects. */
export function runScript(root: string, script: string, args: readonly string[] = []): Promise<Run> {
  const started = performance.now()
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { ...process.env, ...colour },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve) => {
    const finish = (succeeded: boolean, note = '') => {
      const seconds = (performance.now() - started) / 1000
      resolve({ succeeded, output: Buffer.concat(chunks).toString() + note, seconds })
    }
    child.on('error', (error) => {
      finish(false, error.message)
    })
    child.on('close', (code, signal) => {
      finish(code === 0, signal ? `\nstopped by ${signal}` : '')
    })
  })
}
