import type { Page, Request } from '@playwright/test'
import { serveWorld } from '../../mocks/hosts/http.ts'
import { freePort } from '../../scripts/freePort.ts'
import { openBySigningIn, openSignedIn } from '../support/signIn.ts'
import { duration, expect, framesWhile, heapBytes, quantile, test, timed } from './bench.ts'
import { startProgram } from './startProgram.ts'

test.use({ scenario: 'large' })

const REFRESHES = 100
const MIB = 1024 * 1024
/** The promise: clusters ÷ 8 × the slowest answer, which takes eight seconds in this scenario. */
const ALL_IN_MS = 300_000

const strip = (page: Page) => page.getByRole('region', { name: 'How many clusters answered' })

/** The page is on another address of the shell, so that what is measured is the summary and not the sign-in. */
async function openShell(page: Page): Promise<void> {
  await openSignedIn(page, '/clusters/local/assets/system-components/controllers')
  await page.getByRole('row', { name: /Leader/ }).waitFor()
}

const allIn = (page: Page) =>
  expect(strip(page).getByText(/still to come/)).toHaveCount(0, { timeout: ALL_IN_MS })

test('summary of 300 clusters, 10 of them dead or slow', async ({ page, figure }) => {
  test.setTimeout(2 * ALL_IN_MS)
  await openShell(page)
  const startedAt = performance.now()
  await page.evaluate(() => location.assign('#/federation/summary'))
  await strip(page).waitFor()
  figure('frame', duration(performance.now() - startedAt))
  await expect(page.getByRole('region', { name: 'Totals' })).toContainText(/Nodes[\d,]+/)
  figure('first figures', duration(performance.now() - startedAt))
  await allIn(page)
  figure('all reachable in', duration(performance.now() - startedAt))
  const text = await strip(page).innerText()
  figure('covered', /\d+ of \d+ clusters/.exec(text)?.[0] ?? text)

  const frames = await framesWhile(page, () =>
    page.getByRole('main').evaluate(async (content) => {
      for (let step = 0; step < 60; step += 1) {
        content.scrollBy(0, step < 30 ? 120 : -120)
        await new Promise(requestAnimationFrame)
      }
    }),
  )
  figure('scrolling, frame at 95 %', duration(quantile(frames, 0.95)))
})

test(`heap of the summary of 300 clusters over ${REFRESHES} refreshes`, async ({
  browser,
  world,
  figure,
}) => {
  test.setTimeout(30 * 60_000)
  for (const { name } of world.controller('gke-one').state.federation.members) world.setLatency(name, 0)
  // Over sockets: Playwright keeps a step for every answer it gives, and searches all of them for each.
  const [primary] = await serveWorld(world, { host: '127.0.0.1', ports: [0] })
  if (!primary) throw new Error('The world has no controller')
  const port = String(await freePort())
  const gateway = await startProgram(['server/start.ts', '--json'], {
    CONTROLLER_URL: primary.url,
    PORT: port,
    LOG_LEVEL: 'warn',
  })
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}/` })
  await openBySigningIn(page, '/federation/summary')
  await allIn(page)
  let answered = 0
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfailed', (request) => open.delete(request))
  page.on('requestfinished', (request) => {
    open.delete(request)
    if (request.url().endsWith('/v1/system/summary')) answered += 1
  })
  const refresh = async () => {
    answered = 0
    await strip(page).getByRole('button', { name: 'Ask again' }).click()
    // All of it: readings that are asked for anew before they were answered wait for each other.
    const isDone = () => answered > 280 && open.size === 0
    await expect.poll(isDone, { timeout: ALL_IN_MS, intervals: [50] }).toBe(true)
  }
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await refresh()
  const before = await heapBytes(page)
  const took = await timed(async () => {
    for (let run = 0; run < REFRESHES; run += 1) await refresh()
  })
  const after = await heapBytes(page)
  figure('heap before', `${(before / MIB).toFixed(1)} MiB`)
  figure('heap after', `${(after / MIB).toFixed(1)} MiB`)
  figure('one refresh', duration(took / REFRESHES))
  await page.close()
  await gateway.stop()
  await primary.close()
})
