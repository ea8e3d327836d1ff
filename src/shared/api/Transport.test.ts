import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTransport, type ApiRequest } from './Transport'
import { wireEmpty } from './wire'

let server: Server
let baseUrl: URL
let received: IncomingHttpHeaders
let receivedBody: string
let status: number

beforeAll(async () => {
  server = createServer((request, response) => {
    received = request.headers
    void text(request).then((body) => {
      receivedBody = body
      response.writeHead(status, { 'X-Request-Id': 'r-42' }).end('{"code":7,"message":"gone"}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A TCP server that listens always has a port.
  const { port } = server.address() as AddressInfo
  baseUrl = new URL(`http://127.0.0.1:${port}/k8s/console/`)
})
beforeEach(() => {
  status = 200
})
afterAll(() => {
  server.close()
})

const send = (more: Partial<ApiRequest<undefined>> = {}) =>
  createTransport({ baseUrl, sessionHeaders: () => ({}) }).send({
    method: 'GET',
    path: '/v1/group',
    schema: wireEmpty,
    clusterId: 'local',
    ...more,
  })

test('P7 every call carries what a foreign page cannot send, and tells the folder of the console', async () => {
  await send()
  expect(received).toMatchObject({ 'x-nv-console': '1', 'x-nv-base': '/k8s/console/' })
})

test('S4b only polls ask the controller to write no audit event when they are refused', async () => {
  await send({ background: true })
  expect(received['x-nv-page']).toBe('dashboard')
  await send()
  expect(received).not.toHaveProperty('x-nv-page')
})

test('a body is sent as JSON, and a file as it is with its own type', async () => {
  await send({ method: 'POST', body: { config: { id: 0 } } })
  expect([received['content-type'], receivedBody]).toEqual(['application/json', '{"config":{"id":0}}'])
  await send({ method: 'POST', body: new Blob(['kind: Pod\n'], { type: 'text/yaml' }) })
  expect([received['content-type'], receivedBody]).toEqual(['text/yaml', 'kind: Pod\n'])
})

test('a refusal brings the id that finds it in the log of the gateway', async () => {
  status = 404
  await expect(send()).rejects.toMatchObject({ kind: 'not-found', status: 404, requestId: 'r-42' })
})
