import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, send } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

const SESSION_TOKEN = 'session-token'
const TEMP_TOKEN = 'temp-canary-token'
const RUNNING = { data: { tid: 't1', percentage: 3, status: 'preparing', temp_token: TEMP_TOKEN } }
const IMPORT = '/v1/file/config'
const MEMBER_IMPORT = '/v1/fed/cluster/abc/v1/file/config'

let controller: StubController
let gateway: GatewayUnderTest
let session: string

beforeEach(async () => {
  controller = await startStubController()
  gateway = await startGateway({ controller })
  controller.answerWith(200, { token: { token: SESSION_TOKEN } })
  session = cookieOf(await post('/v1/auth'))
})
afterEach(async () => {
  await gateway.close()
  await controller.close()
})

const post = (path: string, headers: Record<string, string> = {}) =>
  send(gateway.origin, path, { method: 'POST', headers: { ...CONSOLE, ...headers }, body: 'x' })

const cookieOf = ({ headers }: Awaited<ReturnType<typeof send>>) =>
  headers['set-cookie']?.[0]?.split(';')[0] ?? ''

const sentToken = () => controller.received.at(-1)?.headers['x-auth-token']

/** Starts an import and returns what the browser sends as `Cookie` from then on. */
async function startImport(): Promise<string> {
  controller.answerWith(206, RUNNING)
  return `${session}; ${cookieOf(await post(IMPORT, { cookie: session }))}`
}

describe('a configuration import', () => {
  test('S1 its temporary token goes into a second cookie and nowhere else', async () => {
    controller.answerWith(206, RUNNING)
    const answer = await post(IMPORT, { cookie: session })
    expect(answer.status).toBe(206)
    expect(JSON.parse(answer.body)).toEqual({ data: { ...RUNNING.data, temp_token: '' } })
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^nvimport-8080=1\.[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600$/),
    ])
    expect(JSON.stringify(answer)).not.toContain('canary')
  })

  test('is asked about with the temporary token, which is used for nothing else', async () => {
    const cookie = await startImport()
    await post(IMPORT, { cookie, 'X-Transaction-Id': 't1' })
    expect(sentToken()).toBe(TEMP_TOKEN)
    for (const [path, headers] of [
      [IMPORT, {}],
      ['/v1/file/group/config', { 'X-Transaction-Id': 't1' }],
      [MEMBER_IMPORT, { 'X-Transaction-Id': 't1' }],
    ] as const) {
      await post(path, { cookie, ...headers })
      expect(sentToken()).toBe(SESSION_TOKEN)
    }
  })

  test('goes on after the session that started it has ended', async () => {
    const [, imported = ''] = (await startImport()).split('; ')
    await post(IMPORT, { cookie: imported, 'X-Transaction-Id': 't1' })
    expect(sentToken()).toBe(TEMP_TOKEN)
  })

  test.each([
    [200, { data: { percentage: 100 } }],
    [410, { code: 6 }],
    [401, { code: 3 }],
    [500, { code: 18, import_task_data: RUNNING }],
  ])('that ended with %i forgets the temporary token and keeps the session', async (status, body) => {
    const cookie = await startImport()
    controller.answerWith(status, body)
    const answer = await post(IMPORT, { cookie, 'X-Transaction-Id': 't1' })
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('canary')
    expect(answer.headers['set-cookie']).toEqual([
      'nvimport-8080=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ])
  })

  test.each(['', '?x=1', '%3Fx=1', '%253Fx', '%23'])(
    'S1 of a member (…config%s) shows its temporary token to nobody',
    async (end) => {
      controller.answerWith(206, RUNNING)
      const answer = await post(`${MEMBER_IMPORT}${end}`, { cookie: session })
      expect(JSON.stringify(answer)).not.toContain('canary')
      expect(answer.headers['set-cookie']).toBeUndefined()
    },
  )

  test('S1 an answer that cannot be read is not passed on', async () => {
    controller.answerWith(206, `temp_token: ${TEMP_TOKEN}`)
    const answer = await post(IMPORT, { cookie: session })
    expect(answer.status).toBe(502)
    expect(JSON.stringify(answer)).not.toContain('canary')
  })

  test('by somebody whose session is over says so', async () => {
    controller.answerWith(401, { code: 3 })
    const answer = await post(IMPORT, { cookie: session })
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^nvsid-8080=; .*Max-Age=0$/)])
  })
})
