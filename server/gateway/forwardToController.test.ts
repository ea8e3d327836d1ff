import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, open, send } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

const BODY_LIMIT_BYTES = 2 * 1024 * 1024
const TIMEOUT_MS = 150

let controller: StubController
let gateway: GatewayUnderTest

beforeEach(async () => {
  controller = await startStubController()
  gateway = await startGateway({ controller, bodyLimitBytes: BODY_LIMIT_BYTES, timeoutMs: TIMEOUT_MS })
})
afterEach(async () => {
  await gateway.close()
  await controller.close()
})

/** The response to a request that was opened by hand. */
async function responseOf(request: ReturnType<typeof open>): Promise<IncomingMessage> {
  // The event's only argument is the response.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

describe('bodies', () => {
  test.each(['POST', 'PATCH', 'DELETE'])('the body of a %s arrives unchanged', async (method) => {
    const sent = randomBytes(300_000)
    const arrived = new Promise<Buffer>((resolve) => {
      controller.onRequest((request, response) => {
        void buffer(request)
          .then(resolve)
          .then(() => response.end())
      })
    })
    const headers = { ...CONSOLE, 'Content-Length': String(sent.length) }
    await send(gateway.origin, '/v1/file/config', { method, headers, body: sent })
    expect((await arrived).equals(sent)).toBe(true)
    expect(controller.received[0]?.headers['content-length']).toBe(String(sent.length))
  })

  test('an upload is passed on while it is still coming in', async () => {
    const firstChunk = new Promise<string>((resolve) => {
      controller.onRequest((request, response) => {
        request.once('data', (chunk) => resolve(String(chunk)))
        request.on('end', () => response.end('done'))
      })
    })
    const upload = open(gateway.origin, '/v1/file/group/config', { method: 'POST', headers: CONSOLE })
    upload.write('first')
    expect(await firstChunk).toBe('first')
    upload.end('last')
    expect(String(await buffer(await responseOf(upload)))).toBe('done')
  })

  test('a download is passed on while it is still coming in', async () => {
    let finish = () => {}
    controller.onRequest((_, response) => {
      response.write('first')
      finish = () => response.end('last')
    })
    const request = open(gateway.origin, '/v1/sniffer/1/pcap', { headers: CONSOLE })
    request.end()
    const response = await responseOf(request)
    const [chunk] = await once(response, 'data')
    expect(String(chunk)).toBe('first')
    finish()
    expect(String(await buffer(response))).toBe('last')
  })

  test('a compressed answer passes untouched, with its own encoding and length', async () => {
    const compressed = gzipSync('x'.repeat(5000))
    controller.onRequest((_, response) => {
      response
        .writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': compressed.length })
        .end(compressed)
    })
    const request = open(gateway.origin, '/v1/group', {
      headers: { ...CONSOLE, 'Accept-Encoding': 'br, gzip;q=0.8' },
    })
    request.end()
    const response = await responseOf(request)
    expect(controller.received[0]?.headers['accept-encoding']).toBe('gzip')
    expect(response.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(compressed.length),
    })
    expect(gunzipSync(await buffer(response)).toString()).toBe('x'.repeat(5000))
  })

  test('an answer that is compressed without being asked for is unpacked for a client that cannot', async () => {
    const compressed = gzipSync('x'.repeat(5000))
    controller.onRequest((_, response) => {
      response
        .writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': compressed.length })
        .end(compressed)
    })
    const answer = await send(gateway.origin, '/v1/fed/cluster/abc/v1/group', { headers: CONSOLE })
    expect(controller.received[0]?.headers['accept-encoding']).toBeUndefined()
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body).toBe('x'.repeat(5000))
  })

  test.each([200, 206, 400, 403, 409, 500, 503])('status %i passes with its body', async (status) => {
    controller.answerWith(status, { code: 7 })
    const answer = await send(gateway.origin, '/v1/group', { headers: CONSOLE })
    expect(answer).toMatchObject({ status, body: '{"code":7}' })
  })

  test.each([204, 304])('status %i passes without a body', async (status) => {
    controller.onRequest((_, response) => response.writeHead(status, { 'X-Transaction-ID': 't1' }).end())
    const answer = await send(gateway.origin, '/v1/scan/registry/test', { headers: CONSOLE })
    expect(answer).toMatchObject({ status, body: '' })
    expect(answer.headers['x-transaction-id']).toBe('t1')
  })

  test('P8 a body that announces too much is refused before the controller hears of it', async () => {
    const headers = { ...CONSOLE, 'Content-Length': String(BODY_LIMIT_BYTES + 1) }
    const upload = open(gateway.origin, '/v1/file/config', { method: 'POST', headers })
    upload.flushHeaders()
    const response = await responseOf(upload)
    expect(response.statusCode).toBe(413)
    upload.destroy()
    expect(controller.received).toEqual([])
  })

  test('P8 a body that grows too long on the way is refused and the controller sees it cut', async () => {
    const cut = new Promise<boolean>((resolve) => {
      controller.onRequest((request) => request.resume().on('close', () => resolve(!request.complete)))
    })
    const headers = { ...CONSOLE, 'Transfer-Encoding': 'chunked' }
    const body = Buffer.alloc(4 * BODY_LIMIT_BYTES)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answer = await send(gateway.origin, '/v1/file/config', { method: 'POST', headers, body, agent })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 0, error: 'Request too large' })
    expect(await cut).toBe(true)
    controller.answerWith(200, {})
    expect((await send(gateway.origin, '/v1/eula', { headers: CONSOLE, agent })).status).toBe(200)
    agent.destroy()
  })
})

describe('a controller in trouble', () => {
  const get = (path = '/v1/group') => send(gateway.origin, path, { headers: CONSOLE })

  test('R5 that is down gives a 502 in its own error shape, and the next call works again', async () => {
    const { port } = controller
    await controller.close()
    const answer = await get()
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toEqual({
      code: 0,
      error: 'Controller unreachable',
      message: 'ECONNREFUSED',
    })
    expect(gateway.troubles()).toEqual(['ECONNREFUSED: the controller did not answer'])
    controller = await startStubController({ port })
    expect((await get()).status).toBe(200)
  })

  test('R5 that hangs up without an answer gives a 502', async () => {
    controller.onRequest((request) => request.socket.destroy())
    const answer = await get()
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'Controller unreachable', message: 'ECONNRESET' })
  })

  test('R5 that does not speak HTTP gives a 502', async () => {
    controller.onRequest((request) => request.socket.end('SSH-2.0-x\r\n'))
    expect((await get()).status).toBe(502)
  })

  test('R5 that never answers gives a 504 after the time-out', async () => {
    controller.onRequest(() => {})
    const answer = await get()
    expect(answer.status).toBe(504)
    expect(JSON.parse(answer.body)).toEqual({ code: 0, error: 'Controller timeout', message: 'ETIMEDOUT' })
  })

  test('R5 that dribbles on for ever is cut at the deadline', async () => {
    const hasty = await startGateway({ controller, deadlineMs: 200 })
    controller.onRequest((_, response) => {
      const dribble = setInterval(() => response.write('x'), 10)
      response.on('close', () => {
        clearInterval(dribble)
      })
    })
    await expect(send(hasty.origin, '/v1/group', { headers: CONSOLE })).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
    controller.onRequest(() => {})
    expect((await send(hasty.origin, '/v1/group', { headers: CONSOLE })).status).toBe(504)
    await hasty.close()
  })

  test.each([
    ['breaks off', { 'Content-Length': '100' }, true],
    ['stalls', { 'Content-Length': '100' }, false],
    ['breaks off in chunks', { 'Transfer-Encoding': 'chunked' }, true],
  ])('R5 whose answer %s midway does not look complete to the browser', async (_, headers, hangUp) => {
    controller.onRequest((request, response) => {
      response.writeHead(200, headers).write('{"groups":[', () => hangUp && request.socket.destroy())
    })
    await expect(get()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(gateway.troubles()).toEqual(['BROKEN_ANSWER: the answer broke off'])
  })

  test('R5 that sends broken gzip to a client without gzip does not look complete either', async () => {
    const broken = gzipSync(randomBytes(4000)).subarray(0, 2000)
    controller.onRequest((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(broken))
    await expect(get()).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test.each([301, 302, 303, 307, 308])('P8 that redirects with %i is not followed', async (status) => {
    const elsewhere = await startStubController()
    controller.answerWith(status, 'Moved', {
      Location: `${elsewhere.origin}/v1/group`,
      'Content-Type': 'text/html',
    })
    const answer = await get('/v1/group/')
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 0, error: 'Unusable controller answer' })
    expect(answer.headers.location).toBeUndefined()
    expect(elsewhere.received).toEqual([])
    await elsewhere.close()
  })

  test('P8 a switch of protocols is not passed on', async () => {
    controller.onRequest((request) =>
      request.socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n'),
    )
    expect((await get()).status).toBe(502)
  })

  test.each([
    ['before the answer', ''],
    ['in the middle of it', '{"groups":['],
  ])('a browser that goes away %s ends the call to the controller', async (_, sent) => {
    const patient = await startGateway({ controller })
    const arrived = new Promise<IncomingMessage>((resolve) => {
      controller.onRequest((request, response) => {
        if (sent !== '') response.write(sent)
        resolve(request)
      })
    })
    const request = open(patient.origin, '/v1/group', { headers: CONSOLE })
    request.on('error', () => {})
    request.end()
    const atController = await arrived
    if (sent !== '') await responseOf(request)
    request.destroy()
    await once(atController.socket, 'close')
    expect(patient.troubles()).toEqual([])
    await patient.close()
  })

  test('one slow answer delays no other', async () => {
    controller.onRequest((request, response) => {
      if (request.url !== '/v1/slow') response.end('{}')
    })
    const slow = get('/v1/slow')
    const others = await Promise.all(Array.from({ length: 20 }, () => get()))
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 200))
    expect((await slow).status).toBe(504)
  })
})
