import { Agent } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, type Received, send, sendRaw } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

let controller: StubController
let gateway: GatewayUnderTest

beforeEach(async () => {
  controller = await startStubController()
  gateway = await startGateway({ controller })
})
afterEach(async () => {
  await gateway.close()
  await controller.close()
})

const get = (path: string, agent?: Agent) =>
  send(gateway.origin, path, { headers: CONSOLE, ...(agent && { agent }) })

describe('R5 a controller that is killed in the middle of 60 requests', () => {
  test('gives a clean 502 for each, and the same connections work again when it is back', async () => {
    const { port } = controller
    controller.onRequest(() => {})
    const agent = new Agent({ keepAlive: true, maxSockets: 60 })
    const waiting = Array.from({ length: 60 }, (_, index) => get(`/v1/group/${String(index)}`, agent))
    await expect.poll(() => controller.received.length).toBe(60)
    await controller.close()
    const answers = await Promise.all(waiting)
    for (const { status, headers, body } of answers) {
      expect(status).toBe(502)
      expect(headers['content-type']).toContain('application/json')
      expect(JSON.parse(body)).toEqual({ code: 0, error: 'Controller unreachable', message: 'ECONNRESET' })
    }
    expect((await get('/v1/group', agent)).status).toBe(502)

    controller = await startStubController({ port })
    controller.onRequest(({ url }, response) => response.end(JSON.stringify({ url })))
    const paths = Array.from({ length: 60 }, (_, index) => `/v1/group/${String(index)}`)
    const again = await Promise.all(paths.map((path) => get(path, agent)))
    expect(again.map(({ status }) => status)).toEqual(paths.map(() => 200))
    expect(again.map(({ body }) => body)).toEqual(paths.map((url) => JSON.stringify({ url })))
    agent.destroy()
  })

  test('cuts the answers that had begun, because they must not look complete', async () => {
    controller.onRequest((_, response) => {
      response.writeHead(200, { 'Transfer-Encoding': 'chunked' })
      response.write('{"groups":[')
    })
    const outcomes = Promise.allSettled(Array.from({ length: 20 }, () => get('/v1/group')))
    await expect.poll(() => controller.received.length).toBe(20)
    await controller.close()
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'ECONNRESET' } })
    }
    expect((await send(gateway.origin, '/healthz')).status).toBe(200)
    controller = await startStubController()
  })
})

test('P8 answers of many users at once are never mixed up', async () => {
  controller.onRequest(({ url, headers }, response) => {
    const mine = JSON.stringify({ url, id: headers['x-transaction-id'] })
    setTimeout(() => response.end(mine), Number(headers['x-transaction-id']) % 13)
  })
  const calls = Array.from({ length: 300 }, async (_, index): Promise<[string, Received]> => {
    const path = `/v1/group/${String(index)}`
    const headers = { ...CONSOLE, 'X-Transaction-Id': String(index) }
    return [JSON.stringify({ url: path, id: String(index) }), await send(gateway.origin, path, { headers })]
  })
  for (const [expected, { body }] of await Promise.all(calls)) expect(body).toBe(expected)
})

describe('P8 limits of the listener', () => {
  test('headers above 32 kB are refused before anything else', async () => {
    const head = `GET /v1/group HTTP/1.1\r\nHost: x\r\nCookie: a=${'x'.repeat(40_000)}\r\n\r\n`
    expect(await sendRaw(gateway.port, head)).toMatch(/^HTTP\/1\.1 431 /)
    expect(controller.received).toEqual([])
  })

  test('cookies of a session in pieces beside those of Rancher fit', async () => {
    const headers = { ...CONSOLE, Cookie: `a=${'x'.repeat(20_000)}` }
    expect((await send(gateway.origin, '/v1/group', { headers })).status).toBe(200)
  })

  test('what is no HTTP is answered with 400, and the next one is served', async () => {
    expect(await sendRaw(gateway.port, '\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect((await get('/v1/group')).status).toBe(200)
  })

  test('a second request hidden behind the body of the first is a request of its own', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    const hidden = 'GET /v1/user HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    socket.write(
      `POST /v1/group HTTP/1.1\r\nHost: 127.0.0.1:${String(gateway.port)}\r\nX-Nv-Console: 1\r\nContent-Length: 2\r\n\r\n{}${hidden}`,
    )
    const answers = await text(socket)
    // It lacks the console's header.
    expect(answers).toMatch(/^HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 403 /)
    expect(controller.received.map(({ url }) => url)).toEqual(['/v1/group'])
  })
})
