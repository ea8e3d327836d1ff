/** A program of its own, so that it shares no event loop with those who ask: prints its port and answers until it is stopped. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Makes an answer as long as a page of groups. */
const FILLER = 'x'.repeat(2000)

const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'application/json')
  request.resume()
  if (request.method === 'POST') {
    // Whoever signs in as "7" gets the token "token-7".
    const user = new URL(request.url ?? '', 'http://stub').searchParams.get('user') ?? ''
    response.end(JSON.stringify({ token: { token: `token-${user}` } }))
    return
  }
  response.end(JSON.stringify({ url: request.url, token: request.headers['x-auth-token'], filler: FILLER }))
})
server.listen(0, '127.0.0.1', () => {
  // A TCP server that listens always has a port.
  console.log(String((server.address() as AddressInfo).port))
})
