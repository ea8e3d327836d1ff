import { defineNetworkFixture } from '@msw/playwright'
import type { BrowserContext } from '@playwright/test'
import type { Controller } from '../controller/Controller.ts'
import { controllerHandlers } from './controllerHandlers.ts'

/**
 * Answers the API calls of every page of a browser context with one simulated controller, which runs in the process
 * of the test; the static files of the console still come from their server.
 *
 * @returns what takes the answers away again, at the end of the test
 */
export async function answerContext(
  context: BrowserContext,
  controller: Controller,
): Promise<() => Promise<void>> {
  const network = defineNetworkFixture({ context, handlers: controllerHandlers(() => controller) })
  await network.enable()
  return async () => {
    // A poll or an aborted call may still be under way; nobody waits for its answer any more.
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await network.disable()
  }
}
