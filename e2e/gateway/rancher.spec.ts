import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'

/** Signs in to the simulated Rancher. */
async function signInToRancher(page: Page, rancher: string, user: string): Promise<void> {
  await page.goto(rancher)
  await page.getByRole('button', { name: `Sign in as ${user}` }).click()
  await page.waitForURL(rancher)
}

const consoleIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="NeuVector"]')

test('below Rancher: in a frame, with and without final slash, without a form, and with a page for each refusal', async ({
  context,
  rancher,
}) => {
  test.slow()
  const page = await context.newPage()
  const frame = consoleIn(page)
  const account = frame.getByRole('button', { name: 'Account' })

  await signInToRancher(page, rancher, 'rosa')
  await page.goto(`${rancher}explorer/gke-one?slash=no`)
  // The first page of a fresh gateway, through two proxies.
  await expect(account).toBeVisible({ timeout: 30_000 })
  await account.click()
  await expect(frame.getByRole('dialog', { name: 'Account' })).toContainText('fedAdmin')
  await expect(frame.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
  await frame.getByRole('button', { name: 'Reload' }).click()
  await expect(frame.getByRole('heading', { level: 1, name: 'Multiple Clusters' })).toBeVisible({
    timeout: 30_000,
  })

  // Only the console below this path gets the cookie of its session; the colons are part of it.
  const [session] = (await context.cookies()).filter(({ name }) => name.startsWith('nvsid'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(session?.path).toMatch(/^\/k8s\/clusters\/gke-one\/.*\/https:neuvector-service-webui:8443\/proxy\/$/)

  // Rancher takes its cookie back: the session ends, and the page says what to do.
  await signInToRancher(page, rancher, 'xavier')
  await page.goto(`${rancher}explorer/gke-one`)
  await expect(frame.getByRole('alert')).toContainText('Rancher does not accept your session')
  await signInToRancher(page, rancher, 'nadia')
  await page.goto(`${rancher}explorer/gke-one`)
  await expect(frame.getByRole('alert')).toContainText('Rancher gives you no role in NeuVector')
  await page.goto(`${rancher}explorer/edge-lon-01`)
  await expect(frame.getByRole('alert')).toContainText('NeuVector does not take sign-ins from Rancher')

  await signInToRancher(page, rancher, 'remy')
  await page.goto(`${rancher}explorer/aks-remote2`)
  await frame.getByRole('checkbox', { name: /licence terms/ }).check()
  await frame.getByRole('button', { name: 'Accept and go on' }).click()
  await expect(account).toBeVisible({ timeout: 30_000 })
})

test('P2 only pages of the same origin may show the console in a frame', async ({
  context,
  consoles,
  rancher,
  allowConsole,
}) => {
  allowConsole(/frame-ancestors|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE/i)
  const [console] = consoles
  if (!console) throw new Error('The scenario has no console')
  const page = await context.newPage()
  await page.goto(rancher)
  await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.title = 'NeuVector'
    frame.src = url
    document.body.replaceChildren(frame)
  }, console.url)
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringMatching(/^chrome-error:/))
  await expect(consoleIn(page).getByLabel('Username')).toHaveCount(0)
})
