import { Agent } from 'node:http'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GatewayMetrics } from './gateway/GatewayMetrics.ts'
import { serveMetrics } from './serveMetrics.ts'
import { CONSOLE, open, send } from './testing/send.ts'
import { type GatewayUnderTest, startGateway } from './testing/startGateway.ts'
import { startStubController, type StubController } from './testing/stubController.ts'

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

describe('probes', () => {
  test('/healthz says that the process runs, whatever the controller does', async () => {
    await controller.close()
    expect(await send(gateway.origin, '/healthz')).toMatchObject({ status: 200, body: 'ok' })
    controller = await startStubController()
  })

  test('/readyz says whether the controller answers, without a session', async () => {
    controller.answerWith(401, {})
    expect(await send(gateway.origin, '/readyz')).toMatchObject({ status: 200, body: '{"status":"ready"}' })
    expect(controller.received).toEqual([expect.objectContaining({ method: 'GET', url: '/v1/eula' })])
  })

  test('/readyz asks the controller once for many who ask at the same time', async () => {
    await Promise.all(Array.from({ length: 30 }, () => send(gateway.origin, '/readyz')))
    expect(controller.received).toHaveLength(1)
  })

  test.each([
    ['is down', 'ECONNREFUSED'],
    ['fails', 'HTTP 503'],
  ])('/readyz says why not when the controller %s', async (_, reason) => {
    if (reason === 'ECONNREFUSED') await controller.close()
    else controller.answerWith(503, {})
    const { status, body } = await send(gateway.origin, '/readyz')
    expect([status, JSON.parse(body)]).toEqual([503, { status: 'no controller', reason }])
    if (reason === 'ECONNREFUSED') controller = await startStubController()
  })
})

describe('request ids', () => {
  test('one is made for every answer, and the controller gets the same', async () => {
    const answers = await Promise.all(
      ['/', '/nosuch', '/v1/group', '/v1/../x'].map((path) =>
        send(gateway.origin, path, { headers: CONSOLE }),
      ),
    )
    const ids = answers.map(({ headers }) => headers['x-request-id'])
    expect(new Set(ids).size).toBe(4)
    expect(controller.received[0]?.headers['x-request-id']).toBe(ids[2])
  })

  test.each([
    ['proxy-1234.abc', true],
    ['short', false],
    ['with blank 1234', false],
    ['x'.repeat(200), false],
  ])('that of a proxy in front, %.20s, is kept: %s', async (id, kept) => {
    const answer = await send(gateway.origin, '/v1/group', { headers: { ...CONSOLE, 'X-Request-Id': id } })
    expect(answer.headers['x-request-id'] === id).toBe(kept)
    expect(gateway.log.at(-1)?.['requestId']).toBe(answer.headers['x-request-id'])
  })
})

test('every request is logged once it is over, without its query', async () => {
  await send(gateway.origin, '/v1/group?f_name=secret', { headers: CONSOLE })
  await send(gateway.origin, '/healthz')
  expect(gateway.log).toEqual([
    expect.objectContaining({
      level: 'info',
      msg: 'request',
      method: 'GET',
      path: '/v1/group',
      status: 200,
      ms: expect.any(Number),
      remote: '127.0.0.1',
    }),
  ])
  expect(JSON.stringify(gateway.log)).not.toContain('secret')
})

describe('metrics', () => {
  test('count requests and failures, with labels that say nothing about users or objects', async () => {
    const metrics = new GatewayMetrics()
    const served = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 })
    const origin = `http://127.0.0.1:${String(served.port)}`
    const measured = await startGateway({ controller, metrics })
    await send(measured.origin, '/v1/user/ann', { headers: CONSOLE })
    await send(measured.origin, '/v1/fed/cluster/c-1/v1/group', { headers: CONSOLE })
    await send(measured.origin, '/v1/group', { headers: CONSOLE, method: 'NOSUCH' }).catch(() => undefined)
    await send(measured.origin, '/')
    controller.onRequest((request) => request.socket.destroy())
    await send(measured.origin, '/v1/user/ann', { headers: CONSOLE })
    const { body, headers } = await send(origin, '/metrics')
    const other = await send(origin, '/v1/group', { headers: CONSOLE })
    await measured.close()
    await served.close()
    expect(headers['content-type']).toMatch(/^text\/plain; version=/)
    for (const line of [
      'neuvector_console_requests_total{route="api",method="GET",status="200"} 1',
      'neuvector_console_requests_total{route="api",method="GET",status="502"} 1',
      'neuvector_console_requests_total{route="member-api",method="GET",status="200"} 1',
      'neuvector_console_requests_total{route="page",method="GET",status="200"} 1',
      'neuvector_console_controller_failures_total{reason="ECONNRESET"} 1',
      'neuvector_console_requests_in_flight 0',
      'neuvector_console_request_seconds_count{route="api"} 2',
    ]) {
      expect(body.split('\n')).toContain(line)
    }
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m)
    expect(body).not.toMatch(/ann|c-1/)
    expect(other.status).toBe(404)
  })

  test('are not shown by the console itself', async () => {
    expect((await send(gateway.origin, '/metrics')).status).toBe(404)
  })
})

describe('a gateway that is told to stop', () => {
  test('finishes what is running, takes nothing new, and says so on connections that stay open', async () => {
    const draining = await startGateway({ controller, closeGraceMs: 5000 })
    let finish = () => {}
    const arrived = new Promise<void>((resolve) => {
      controller.onRequest((_, response) => {
        finish = () => response.end('{"done":true}')
        resolve()
      })
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const running = send(draining.origin, '/v1/slow', { headers: CONSOLE, agent })
    await arrived
    const closed = draining.close()
    await expect(send(draining.origin, '/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    finish()
    const answer = await running
    expect(answer).toMatchObject({ status: 200, body: '{"done":true}' })
    expect(answer.headers.connection).toBe('close')
    await closed
    agent.destroy()
  })

  test('cuts what takes longer than it may', async () => {
    const draining = await startGateway({ controller, closeGraceMs: 50 })
    controller.onRequest(() => {})
    const request = open(draining.origin, '/v1/slow', { headers: CONSOLE })
    request.end()
    const cut = once(request, 'error')
    await expect.poll(() => controller.received.length).toBe(1)
    await draining.close()
    expect(await cut).toMatchObject([{ code: 'ECONNRESET' }])
  })
})
