import { once } from 'node:events'
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, open } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

const MB = 1024 * 1024
const SIZE = 50 * MB
const CHUNK = Buffer.alloc(64 * 1024, 'x')

/** What sockets on three sides and the streams between them may hold of one body; a whole one is far above. */
const IN_TRANSIT = 12 * MB

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

function* body(): Generator<Buffer> {
  for (let sent = 0; sent < SIZE; sent += CHUNK.length) yield CHUNK
}

const length = { 'Content-Length': String(SIZE) }

function upload(path = '/v1/file/group/config'): ClientRequest {
  return open(gateway.origin, path, { method: 'POST', headers: { ...CONSOLE, ...length } })
}

async function responseOf(request: ClientRequest): Promise<IncomingMessage> {
  // The event's only argument is the response.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

async function count(source: Readable): Promise<number> {
  let bytes = 0
  // Neither side has an encoding set, so both yield Buffers.
  for await (const chunk of source) bytes += (chunk as Buffer).length
  return bytes
}

/** Writes as much as the other side takes, and stops when it has taken nothing for a while. */
async function writeUntilStuck(target: ClientRequest | ServerResponse): Promise<number> {
  let written = 0
  for (const chunk of body()) {
    written += chunk.length
    if (target.write(chunk)) continue
    // eslint-disable-next-line house/no-sleep -- that nothing happens any more only time can show
    const stuck = new Promise<'stuck'>((resolve) => setTimeout(resolve, 400, 'stuck'))
    if ((await Promise.race([once(target, 'drain'), stuck])) === 'stuck') break
  }
  return written
}

/** Memory of this process that buffers can hide in. Everything runs in it: browser, gateway and controller. */
const bufferBytes = () => process.memoryUsage().arrayBuffers

describe('bodies of 50 MB', () => {
  test('P8 an upload arrives whole', async () => {
    const arrived = new Promise<number>((resolve) => {
      controller.onRequest((request, response) => {
        void count(request).then((bytes) => {
          response.end('{}')
          resolve(bytes)
        })
      })
    })
    const request = upload()
    const answered = responseOf(request)
    await pipeline(Readable.from(body()), request)
    expect((await answered).statusCode).toBe(200)
    expect(await arrived).toBe(SIZE)
  })

  test('P8 a download arrives whole', async () => {
    controller.onRequest((_, response) => {
      response.writeHead(200, length)
      void pipeline(Readable.from(body()), response)
    })
    const request = open(gateway.origin, '/v1/sniffer/1/pcap', { headers: CONSOLE })
    request.end()
    expect(await count(await responseOf(request))).toBe(SIZE)
  })

  test('P8 a controller that reads nothing of eight uploads holds them up, instead of filling memory', async () => {
    controller.onRequest((request) => request.pause())
    const before = bufferBytes()
    const requests = Array.from({ length: 8 }, () => upload())
    for (const request of requests) request.on('error', () => {})
    const written = await Promise.all(requests.map(writeUntilStuck))
    expect(Math.max(...written)).toBeLessThan(IN_TRANSIT)
    expect(bufferBytes() - before).toBeLessThan(8 * IN_TRANSIT)
    for (const request of requests) request.destroy()
  })

  test('P8 a browser that reads nothing of a download holds it up, instead of filling memory', async () => {
    const before = bufferBytes()
    const written = new Promise<number>((resolve) => {
      controller.onRequest((_, response) => {
        response.writeHead(200, length)
        void writeUntilStuck(response).then(resolve)
      })
    })
    const request = open(gateway.origin, '/v1/sniffer/1/pcap', { headers: CONSOLE })
    request.on('error', () => {})
    request.end()
    const response = await responseOf(request)
    response.pause()
    expect(await written).toBeLessThan(IN_TRANSIT)
    expect(bufferBytes() - before).toBeLessThan(IN_TRANSIT)
    request.destroy()
  })

  test('an upload that is refused at once gets its refusal, although it was not read', async () => {
    controller.onRequest((_, response) => {
      response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"code":25}')
    })
    const request = upload()
    request.on('error', () => {})
    const answered = responseOf(request)
    void writeUntilStuck(request)
    expect((await answered).statusCode).toBe(403)
    request.destroy()
  })
})
