import { expect, test } from '../../fixtures/test.ts'
import { openFederationDialog } from '../../support/federation.ts'
import { FLEET_PASSWORD, openSignedIn } from '../../support/signIn.ts'

const MINUTE = 60_000
/** A time-out as the controller gives it to new accounts. */
const FIVE_MINUTES_S = 300

test.beforeEach(async ({ page, world }) => {
  for (const { state } of world.controllers) {
    for (const user of state.users) user.timeout = FIVE_MINUTES_S
  }
  await page.clock.install()
})

test.describe('on a standalone cluster', () => {
  test.use({ console: 'k3s-store-101' })

  test('S4 polling keeps nobody signed in: first a question, then the end, and nothing typed is lost', async ({
    page,
    world,
    axe,
  }) => {
    const { state } = world.controller('k3s-store-101')
    await openSignedIn(page, '/federation/clusters')
    const promote = await openFederationDialog(page, /^Promote to primary/)
    await promote.getByLabel('Cluster name').fill('head-office')
    const question = page.getByRole('alertdialog', { name: 'Are you still there?' })

    // Polls go on all the time; for the controller the session is in use.
    await page.clock.fastForward(3 * MINUTE + 50_000)
    await expect(question).toBeHidden()
    await page.clock.fastForward(15_000)
    await expect(question).toBeVisible()
    await expect(question.getByRole('timer')).toHaveText(/^00:5\d$/)
    await axe('the question whether somebody is there')

    // A nudge of the mouse decides nothing, the button does.
    await page.mouse.move(200, 300)
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'Stay signed in' }).click()
    await expect(question).toBeHidden()
    await page.clock.fastForward(4 * MINUTE - 5_000)
    await expect(question).toBeHidden()

    await page.clock.fastForward(2 * MINUTE)
    const ended = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(ended).toContainText('Nobody touched mouse or keyboard for 5 min')
    await expect(question).toBeHidden()
    await expect.poll(() => Object.keys(state.sessions)).toEqual([])

    await ended.getByLabel('Password', { exact: true }).fill(FLEET_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(ended).toBeHidden()
    await expect(promote.getByLabel('Cluster name')).toHaveValue('head-office')
  })
})

test('S4 whoever only types stays signed in, here and on the controller', async ({ page, world }) => {
  await openSignedIn(page, '/federation/clusters')
  const filter = page.getByLabel('Filter clusters')
  for (let minute = 1; minute <= 8; minute += 1) {
    await filter.press('a')
    await page.clock.fastForward(MINUTE)
    world.advance(MINUTE)
  }
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(filter).toHaveValue('aaaaaaaa')
})

test('S5 the limit of six hours is announced, and a new sign-in before it interrupts nothing', async ({
  page,
  world,
}) => {
  for (const user of world.controller('gke-one').state.users) user.timeout = 3600
  await openSignedIn(page, '/federation/clusters')
  const notice = page.getByText(/^Your session ends at/)
  // Seven times fifty minutes, never idle for longer.
  for (let step = 1; step <= 6; step += 1) {
    await page.mouse.move(300 + step, 300)
    await page.clock.fastForward(50 * MINUTE)
    world.advance(50 * MINUTE)
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toBeHidden()
  await page.mouse.move(400, 400)
  await page.clock.fastForward(50 * MINUTE)
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  const renewal = page.getByRole('dialog', { name: 'Sign in again' })
  await renewal.getByRole('button', { name: 'Not now' }).click()
  await expect(renewal).toBeHidden()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await renewal.getByLabel('Password', { exact: true }).fill(FLEET_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(renewal).toBeHidden()
  await expect(notice).toBeHidden()
})
