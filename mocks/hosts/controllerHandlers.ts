import { http, type RequestHandler } from 'msw'
import type { Controller } from '../controller/Controller.ts'
import { NetworkError } from '../controller/Network.ts'

/**
 * MSW handlers that answer every API call of a page from one simulated controller, whatever the base path. `current` is
 * asked each time, so that a test can go on at another cluster's console.
 */
export function controllerHandlers(current: () => Controller): RequestHandler[] {
  return [
    http.all(/\/v[12]\/.*/, async ({ request }) => {
      try {
        return await current().handle(atRoot(request))
      } catch (error) {
        // The controller is down: what a gateway would answer.
        if (error instanceof NetworkError) return unreachable(error.message)
        throw error
      }
    }),
  ]
}

/** The same request with the console's base path cut off: the controller knows `/v1/…` only. */
function atRoot(request: Request): Request {
  const url = new URL(request.url)
  url.pathname = url.pathname.slice(url.pathname.search(/\/v[12]\//))
  return new Request(url, request)
}

/** The gateway's answer when the controller cannot be reached. */
function unreachable(message: string): Response {
  return Response.json({ code: 0, error: 'Controller unreachable', message }, { status: 502 })
}
