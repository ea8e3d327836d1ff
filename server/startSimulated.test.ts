import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../mocks/world/World.ts'
import { readConfig } from './config.ts'
import { consoleTable } from './consoleTable.ts'
import { type ConsoleEntry, type RunningConsoles, startSimulated } from './startSimulated.ts'
import { CONSOLE, send } from './testing/send.ts'

const FILES = { page: '<!doctype html>', files: new Map() }
const NEW_PASSWORD = 'Changed-2026!'

const opened: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})

async function occupy(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  opened.push(server)
}

/** The first of a row of ports; below the range from which systems pick ports for others. */
const somePort = () => randomInt(15_000, 25_000)

const configAt = (port: number) => readConfig({ PORT: String(port), SCENARIO: 'standalone' })

async function startStandalone(): Promise<RunningConsoles & { world: World }> {
  const world = createWorld('standalone', { speed: 0 })
  const running = await startSimulated(configAt(somePort()), FILES, world)
  opened.push(running)
  return { ...running, world }
}

/** Signs in at a console in factory state, new password included; calls its API with the cookie it gave. */
async function signedIn({ url, user, password }: ConsoleEntry, newPassword?: string) {
  const credentials = { username: user, password, ...(newPassword && { new_password: newPassword }) }
  const body = JSON.stringify({ client_ip: '', password: credentials })
  const answer = await send(url, '/v1/auth', { method: 'POST', headers: CONSOLE, body })
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return async (method: string, path: string, content?: unknown) => {
    const { status, body: text } = await send(url, path, {
      method,
      headers: { ...CONSOLE, cookie },
      ...(content !== undefined && { body: JSON.stringify(content) }),
    })
    const parsed: unknown = text === '' ? undefined : JSON.parse(text)
    return { status, body: parsed }
  }
}

describe('startSimulated', () => {
  test('gives each cluster its own console and REST API on ports that follow from the first', async () => {
    const { consoles } = await startStandalone()
    const port = Number(new URL(consoles[0]?.url ?? '').port)
    expect(consoles.map(({ url, apiPort, fedPort }) => [url, apiPort, fedPort])).toEqual(
      [0, 1, 2].map((index) => [
        `http://127.0.0.1:${String(port + index)}/`,
        port + 1000 + index,
        port + 2000 + index,
      ]),
    )
    expect(consoles[0]).toMatchObject({
      role: 'standalone',
      user: 'admin',
      apiServer: '127.0.0.1',
      fedServer: '127.0.0.1',
    })
  })

  test('the printed addresses are the ones that promote and join accept', async () => {
    const { consoles, world } = await startStandalone()
    const [primary, member] = consoles
    if (!primary || !member) throw new Error('the scenario has three clusters')
    const { fedServer, fedPort } = primary
    const { apiServer, apiPort } = member
    const atPrimary = await signedIn(primary, NEW_PASSWORD)
    const promotion = { name: 'head', master_rest_info: { server: fedServer, port: fedPort } }
    expect((await atPrimary('POST', '/v1/fed/promote', promotion)).status).toBe(200)

    // Promotion ends the caller's session (recordings README 10).
    const again = await signedIn({ ...primary, password: NEW_PASSWORD })
    const { body: token } = await again('GET', '/v1/fed/join_token?token_duration=60')
    const atMember = await signedIn(member, NEW_PASSWORD)
    const joined = await atMember('POST', '/v1/fed/join', {
      name: 'member',
      server: fedServer,
      port: fedPort,
      join_token: (token as { join_token: string }).join_token, // the shape of RESTFedJoinToken
      joint_rest_info: { server: apiServer, port: apiPort },
    })
    expect(joined).toMatchObject({ status: 200 })
    // Reads lag writes by about a second (recordings README 5).
    world.advance(5000)
    const { body: members } = await again('GET', '/v1/fed/member')
    expect(members).toMatchObject({ fed_role: 'master', joint_clusters: [{ name: 'member' }] })
  })

  test('sessions of neighbouring consoles do not disturb each other in one browser', async () => {
    const { consoles } = await startStandalone()
    const names = await Promise.all(
      consoles.map(async ({ url, user, password }) => {
        const body = JSON.stringify({
          client_ip: '',
          password: { username: user, password, new_password: NEW_PASSWORD },
        })
        const answer = await send(url, '/v1/auth', { method: 'POST', headers: CONSOLE, body })
        return answer.headers['set-cookie']?.[0]?.split('=')[0]
      }),
    )
    expect(names).toEqual(consoles.map(({ url }) => `nvsid-${new URL(url).port}`))
  })

  test.each([
    ['a console', 1],
    ['a REST API', 1001],
  ])('a busy port for %s stops the start and leaves nothing open', async (_, offset) => {
    const port = somePort()
    await occupy(port + offset)
    const start = () => startSimulated(configAt(port), FILES, createWorld('standalone', { speed: 0 }))
    await expect(start()).rejects.toMatchObject({ code: 'EADDRINUSE', port: port + offset })
    await occupy(port)
    await occupy(port + 1000)
  })

  test('a PORT without room for the others is refused', async () => {
    const start = () => startSimulated(configAt(64_000), FILES, createWorld('standalone', { speed: 0 }))
    await expect(start()).rejects.toThrow(/^PORT leaves no room .* up to 66002$/)
  })
})

describe('consoleTable', () => {
  test('lists every console with its account and the addresses to type', async () => {
    const { consoles } = await startStandalone()
    const [heading, ...rows] = consoleTable(consoles).split('\n')
    expect(heading).toMatch(/^Console +Cluster +Role +User +Password +Join as +Promote as$/)
    expect(rows).toHaveLength(3)
    for (const [index, { url, name, password, apiPort, fedPort }] of consoles.entries()) {
      const cells = rows[index]?.split(/ {2,}/)
      const join = `127.0.0.1:${String(apiPort)}`
      expect(cells).toEqual([
        url,
        name,
        'standalone',
        'admin',
        password,
        join,
        `127.0.0.1:${String(fedPort)}`,
      ])
    }
  })
})
