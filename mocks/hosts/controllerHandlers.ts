import { http, type RequestHandler } from 'msw'
import type { Controller } from '../controller/Controller.ts'
import { NetworkError } from '../controller/Network.ts'

/** Paths of a controller's API, whatever the base path of the console. */
export const API_PATH = /\/v[12]\//

/**
 * MSW handlers that answer every API call of a page from one simulated controller, whatever the base path. `current` is
 * asked each time, so that a test can go on at another cluster's console.
 *
 * @param gatewayHeaders what a gateway would add, such as Rancher's cookie.
 */
export function controllerHandlers(
  current: () => Controller,
  gatewayHeaders: () => Readonly<Record<string, string>> = () => ({}),
): RequestHandler[] {
  return [
    http.all(/\/v[12]\/.*/, async ({ request }) => {
      try {
        return await current().handle(await atRoot(request, gatewayHeaders()))
      } catch (error) {
        // The controller is down: what a gateway would answer.
        if (error instanceof NetworkError) return unreachable(error.message)
        throw error
      }
    }),
  ]
}

/** The same request with the console's base path cut off: the controller knows `/v1/…` only. */
async function atRoot(request: Request, gatewayHeaders: Readonly<Record<string, string>>): Promise<Request> {
  const url = new URL(request.url)
  url.pathname = url.pathname.slice(url.pathname.search(API_PATH))
  const body = await request.text()
  // Field by field: where jsdom's classes stand in for the browser's, a Request as `init` loses method and body.
  return new Request(url.href, {
    method: request.method,
    headers: { ...Object.fromEntries(request.headers), ...gatewayHeaders },
    body: body === '' ? null : body,
    signal: request.signal,
  })
}

/** The gateway's answer when the controller cannot be reached. */
function unreachable(message: string): Response {
  return Response.json({ code: 0, error: 'Controller unreachable', message }, { status: 502 })
}
