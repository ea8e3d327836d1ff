import type { BrowserContext, Route } from '@playwright/test'
import { getResponse, type RequestHandler } from 'msw'
import type { Controller } from '../controller/Controller.ts'
import { API_PATH, controllerHandlers } from './controllerHandlers.ts'

/**
 * Answers the API calls of every page of a browser context with one simulated controller, which runs in the process
 * of the test; the static files of the console still come from their server. Only the API is routed: @msw/playwright
 * takes every file of the page through the process of the test.
 *
 * @returns what takes the answers away again, at the end of the test
 */
export async function answerContext(
  context: BrowserContext,
  controller: Controller,
): Promise<() => Promise<void>> {
  const handlers = controllerHandlers(() => controller)
  await context.route(API_PATH, (route) => answer(route, handlers))
  // A poll or an aborted call may still be under way; nobody waits for its answer any more.
  return () => context.unrouteAll({ behavior: 'ignoreErrors' })
}

async function answer(route: Route, handlers: RequestHandler[]): Promise<void> {
  const request = route.request()
  const body = request.postDataBuffer()
  const response = await getResponse(
    handlers,
    new Request(request.url(), {
      method: request.method(),
      headers: request.headers(),
      body: body && new Uint8Array(body),
    }),
  )
  if (!response) return route.fallback()
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}
