import { openSignedIn } from '../support/signIn.ts'
import { duration, expect, framesWhile, heapBytes, quantile, test, timed } from './bench.ts'

test.use({ scenario: 'large' })

const REGISTRY = '/clusters/local/assets/registries/warehouse'
const MIB = 1024 * 1024

/** Scrolls the grid down and back, a screen at a time, one step a frame. */
const scroll = (grid: Element) =>
  (async () => {
    for (let step = 0; step < 60; step += 1) {
      grid.scrollBy(0, step < 30 ? 600 : -600)
      await new Promise(requestAnimationFrame)
    }
  })()

test('2,000 images of a registry', async ({ page, figure }) => {
  await openSignedIn(page, '/clusters/local/assets/sigstore-verifiers')
  const opened = await timed(async () => {
    await page.goto(`./#${REGISTRY}`)
    await page.getByText(/^2,\d\d\d of 2,\d\d\d$/).waitFor({ timeout: 60_000 })
  })
  figure('address → rows', duration(opened))

  const filter = page.getByPlaceholder('Repository, tag, system')
  const filtered = await timed(async () => {
    await filter.fill('service-17:')
    await expect(page.getByText(/^50 of 2,\d\d\d$/)).toBeVisible()
  })
  figure('filter → rows', duration(filtered))
  const cleared = await timed(async () => {
    await filter.fill('')
    await page.getByText(/^2,\d\d\d of 2,\d\d\d$/).waitFor()
  })
  figure('no filter → rows', duration(cleared))
  const severe = await timed(async () => {
    await page.getByRole('button', { name: /^Critical \d/ }).click()
    await expect(page.getByText(/^2,\d\d\d of 2,\d\d\d$/)).toBeHidden()
  })
  figure('severity → rows', duration(severe))
  await page.getByRole('button', { name: /^Critical \d/ }).click()

  const frames = await framesWhile(page, () => page.getByRole('grid').evaluate(scroll))
  figure('scrolling, frame at 95 %', duration(quantile(frames, 0.95)))
  figure('heap', `${((await heapBytes(page)) / MIB).toFixed(1)} MiB`)
})

test('an image with 1,500 vulnerabilities', async ({ page, figure }) => {
  await openSignedIn(page, `${REGISTRY}?q=monolith`)
  const image = page.getByText('warehouse/monolith:1.0.0')
  await image.waitFor({ timeout: 60_000 })
  const count = page.getByText(/^1,\d\d\d of 1,\d\d\d$/)
  const opened = await timed(async () => {
    await image.click()
    await count.waitFor({ timeout: 60_000 })
  })
  figure('click → rows', duration(opened))

  const filter = page.getByPlaceholder('CVE or package')
  const filtered = await timed(async () => {
    await filter.fill('openssl')
    await count.waitFor({ state: 'hidden' })
  })
  figure('filter → rows', duration(filtered))
  await filter.fill('')
  await count.waitFor()

  const frames = await framesWhile(page, () => page.getByRole('grid').evaluate(scroll))
  figure('scrolling, frame at 95 %', duration(quantile(frames, 0.95)))

  const panel = await timed(async () => {
    await page.getByRole('row', { name: /^CVE-/ }).first().click()
    await page
      .getByRole('complementary')
      .getByText(/^CVSS 3 \d/)
      .waitFor()
  })
  figure('row → panel', duration(panel))
})
