import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { send } from './testing/send.ts'

/** Runs one of the two programs as npm does. */
function run(script: 'start.ts' | 'fleet.ts', args: readonly string[], env: Record<string, string> = {}) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  return { child, stderr: text(child.stderr), exit: once(child, 'exit') }
}

describe('npm start and npm run fleet', () => {
  test.each([
    ['a wrong variable', 'start.ts', [], { PORT: 'x' }, 'PORT must be a port number from 1 to 65535'],
    ['an unknown option', 'start.ts', ['--nosuch'], {}, "Unknown option '--nosuch'"],
    [
      'too many ports',
      'fleet.ts',
      ['--ports', '1,2,3,4'],
      {},
      '--ports has 4 ports, but "standalone" has 3 controllers',
    ],
  ] as const)('%s is explained in one line, with exit code 1', async (_, script, args, env, message) => {
    const { stderr, exit } = run(script, args, env)
    expect(await exit).toEqual([1, null])
    expect((await stderr).split('\n')).toEqual([expect.stringContaining(message), ''])
  })

  test('a port in use is named; a free one serves until told to stop, which ends quietly', async () => {
    const listener = createServer().listen(0, '127.0.0.1')
    await once(listener, 'listening')
    // A TCP server that listens always has a port.
    const { port } = listener.address() as AddressInfo
    const busy = run('fleet.ts', ['--ports', String(port)])
    expect(await busy.exit).toEqual([1, null])
    expect(await busy.stderr).toBe(`Port ${String(port)} is already in use: choose another with --ports\n`)
    listener.close()
    await once(listener, 'close')

    const { child, stderr, exit } = run('fleet.ts', ['--ports', String(port), '--speed', '60'])
    const [line] = await once(child.stdout, 'data')
    expect(String(line)).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:${String(port)}  gke-one  standalone  admin / admin  `),
    )
    expect((await send(`http://127.0.0.1:${String(port)}`, '/v1/eula')).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
    expect(await stderr).toBe('')
  })
})
