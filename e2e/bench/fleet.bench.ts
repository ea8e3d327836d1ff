import type { Page } from '@playwright/test'
import { clusterRow } from '../support/federation.ts'
import { memberId } from '../support/fleet.ts'
import { openSignedIn } from '../support/signIn.ts'
import { duration, expect, framesWhile, heapBytes, quantile, test, timed } from './bench.ts'

test.use({ scenario: 'large' })

/** Until what was typed is on the screen. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

test('cluster switcher with 300 clusters', async ({ page, figure }) => {
  await openSignedIn(page, '/clusters/local/assets/system-components/controllers')
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  const opened: number[] = []
  const keystrokes: number[] = []
  for (let run = 0; run < 5; run += 1) {
    opened.push(
      await timed(async () => {
        await page.getByRole('button', { name: /^Switch cluster/ }).click()
        await page.getByRole('option', { name: /gke-one/ }).waitFor()
      }),
    )
    for (const key of ['e', 'd', 'g', 'e', 'Backspace', 'Backspace', 'Backspace', 'Backspace', 'ArrowDown']) {
      keystrokes.push(
        await timed(async () => {
          await page.keyboard.press(key)
          await painted(page)
        }),
      )
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Switch cluster' })).toHaveCount(0)
  }
  figure('click → list, median of 5', duration(quantile(opened, 0.5)))
  figure('keystroke → painted, median / worst of 45', worst(keystrokes))
})

test('list of 300 clusters', async ({ page, figure }) => {
  test.setTimeout(180_000)
  let answered = 0
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/v1/system/summary')) answered += 1
  })
  await page.goto('./')
  await openSignedIn(page, '/federation/clusters')
  const filled = await timed(() => expect.poll(() => answered, { timeout: 120_000 }).toBeGreaterThan(280))
  figure('sign-in → 280 clusters have answered', duration(filled))

  answered = 0
  const frames = await framesWhile(page, async () => {
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(() => answered, { timeout: 120_000 }).toBeGreaterThan(280)
  })
  figure('frames while all are read again, 95 % / worst', worst(frames, 0.95))
})

test('memory over 200 switches', async ({ page, world, figure }) => {
  test.setTimeout(240_000)
  const names = [
    'eks-fra-001',
    'gke-nyc-002',
    'aks-sgp-003',
    'rke2-lon-004',
    'k3s-store-tyo-005',
    'edge-mad-006',
  ]
  await openSignedIn(page, '/federation/clusters')
  await expect(clusterRow(page, 'gke-one')).toBeVisible()
  const visit = async (index: number) => {
    const name = names[index % names.length] ?? ''
    const id = memberId(world, name)
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/clusters/${id}/assets/system-components/controllers`)
    const leader = world.controller(name).state.inventory.controllers[0]?.display_name ?? ''
    await expect(page.getByRole('link', { name: leader })).toBeVisible()
  }
  // What is loaded once, and what is kept for a while of each cluster, is not growth.
  for (let index = 0; index < 20; index += 1) await visit(index)
  const before = await heapBytes(page)
  const spent = await timed(async () => {
    for (let index = 0; index < 200; index += 1) await visit(index)
  })
  const after = await heapBytes(page)
  const growth = (after / before - 1) * 100
  figure('heap before → after', `${megabytes(before)} → ${megabytes(after)} (${growth.toFixed(1)} %)`)
  figure('one switch, mean', duration(spent / 200))
  expect(growth).toBeLessThan(20)
})

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const worst = (samples: readonly number[], share = 0.5) =>
  `${duration(quantile(samples, share))} / ${duration(Math.max(...samples))}`
