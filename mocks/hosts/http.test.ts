import { gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { NetworkError } from '../controller/Network.ts'
import { GET_BODY_HEADER } from '../controller/Route.ts'
import { createWorld } from '../world/World.ts'
import { FED_PORT_OFFSET, type ServableController, type ServedController, serveWorld } from './http.ts'

const served: ServedController<ServableController>[] = []
afterEach(async () => {
  await Promise.all(served.splice(0).map((each) => each.close()))
})

/** Serves controllers on free ports until the end of the test. */
async function serve<C extends ServableController>(controllers: readonly C[], count = controllers.length) {
  const ports = Array.from({ length: count }, () => 0)
  const all = await serveWorld({ controllers }, { host: '127.0.0.1', ports })
  served.push(...all)
  return all
}

/** A controller that answers every request in one way. */
function answering(handle: ServableController['handle']): ServableController {
  return { handle, listenAt: () => {} }
}

async function get(url: string, headers: Record<string, string> | '' = '', method = 'GET', body?: string) {
  const outgoing = request(url, { method, agent: false, ...(headers && { headers }) })
  outgoing.end(body)
  // The event's only argument is the response.
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) }
}

describe('serveWorld', () => {
  test('answers for each controller of a world on its own port', async () => {
    const { controllers } = createWorld('standalone', { speed: 0 })
    const [first, second] = await serve(controllers, 2)
    expect(first?.rest.port).not.toBe(second?.rest.port)
    for (const each of [first, second]) {
      const { status, body } = await get(`${String(each?.url)}/v1/eula`)
      expect(status).toBe(200)
      expect(JSON.parse(String(body))).toMatchObject({ eula: { accepted: false } })
    }
  })

  test('tells each controller where it listens now', async () => {
    const { controllers } = createWorld('standalone', { speed: 0 })
    const [first] = await serve(controllers, 1)
    const { port } = first?.rest ?? { port: 0 }
    expect(controllers[0]?.addresses.at(-1)).toEqual({
      rest: { server: '127.0.0.1', port },
      fed: { server: '127.0.0.1', port: port + FED_PORT_OFFSET },
    })
    expect(controllers[1]?.addresses).toHaveLength(1)
  })

  test('refuses more ports than controllers', async () => {
    const world = createWorld('standalone', { speed: 0 })
    await expect(serveWorld(world, { host: '127.0.0.1', ports: [0, 0, 0, 0] })).rejects.toThrow(RangeError)
  })

  test('passes method, path, headers and body on, and the answer back', async () => {
    const [echo] = await serve([
      answering(async (incoming) => {
        const { pathname, search } = new URL(incoming.url)
        const text = `${incoming.method} ${pathname}${search} ${String(incoming.headers.get('x-auth-token'))} ${await incoming.clone().text()}`
        return new Response(text, { status: 409, headers: { 'X-Transaction-ID': 't1' } })
      }),
    ])
    const answer = await get(`${String(echo?.url)}/v1/a%20b?x=1`, { 'X-Auth-Token': 't' }, 'PATCH', 'body')
    expect(answer.status).toBe(409)
    expect(String(answer.body)).toBe('PATCH /v1/a%20b?x=1 t body')
    expect(answer.headers['x-transaction-id']).toBe('t1')
  })

  test('hands over the body of a GET, which a Request cannot have, in a header that no client can set', async () => {
    const [echo] = await serve([
      answering((incoming) =>
        Promise.resolve(new Response(`body: ${String(incoming.headers.get(GET_BODY_HEADER))}`)),
      ),
    ])
    const url = String(echo?.url)
    expect(String((await get(url, { 'Content-Length': '2' }, 'GET', '{}')).body)).toBe('body: {}')
    expect(String((await get(url, { [GET_BODY_HEADER]: '{}' })).body)).toBe('body: null')
  })

  test('hangs up when a controller does not answer', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const [down, broken] = await serve([
      answering(() => Promise.reject(new NetworkError('connection refused', 0))),
      answering(() => Promise.reject(new TypeError('a bug'))),
    ])
    await expect(get(`${String(down?.url)}/v1/eula`)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(complain).not.toHaveBeenCalled()
    await expect(get(`${String(broken?.url)}/v1/eula`)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(complain).toHaveBeenCalledOnce()
  })

  describe('compression', () => {
    const long = 'x'.repeat(1201)
    const cases = [
      ['gzip', '/v1/group', 200, long, true],
      ['gzip, deflate, br', '/v1/group', 200, long, true],
      ['deflate, gzip', '/v1/group', 200, long, false],
      ['br, gzip;q=0.5', '/v1/group', 200, long, false],
      ['', '/v1/group', 200, long, false],
      ['gzip', '/v1/group', 200, long.slice(1), false],
      ['gzip', '/v1/group', 404, long, false],
      ['', '/v1/fed/cluster/abc/v1/group', 200, long, true],
    ] as const

    test.each(cases)(
      'Accept-Encoding "%s" for %s, status %i',
      async (accept, path, status, text, compressed) => {
        const [controller] = await serve([answering(() => Promise.resolve(new Response(text, { status })))])
        const { headers, body } = await get(
          `${String(controller?.url)}${path}`,
          accept && { 'Accept-Encoding': accept },
        )
        expect(headers['content-encoding']).toBe(compressed ? 'gzip' : undefined)
        expect(String(compressed ? gunzipSync(body) : body)).toBe(text)
      },
    )
  })
})
