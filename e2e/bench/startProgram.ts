import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = resolve(import.meta.dirname, '../..')

/** Starts a TypeScript program and waits for its first line. */
export async function startProgram(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${String(args[0])} ended before it was ready`)
  })
  const lines = once(createInterface({ input: child.stdout }), 'line')
  // The event's only argument is the line.
  const [line] = (await Promise.race([lines, ended])) as [string]
  return {
    line,
    stop: async () => {
      child.kill('SIGTERM')
      await ended.catch(() => undefined)
    },
  }
}
