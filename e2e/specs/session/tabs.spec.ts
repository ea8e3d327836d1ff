import { expect, test } from '../../fixtures/test.ts'
import { clusterRow } from '../../support/federation.ts'
import { FLEET_PASSWORD, openBySigningIn, signOut } from '../../support/signIn.ts'

const MINUTE = 60_000
const OTHER_CONSOLE = 'nv:/k8s/clusters/c-1/proxy/:tabs'

test('S6 signing out reaches every tab of this console within a second, and no other console', async ({
  page,
  context,
  world,
}) => {
  const { state } = world.controller('gke-one')
  await openBySigningIn(page, '/federation/clusters')
  const second = await context.newPage()
  await openBySigningIn(second, '/clusters/local/assets/system-components/enforcers')
  await expect(second.getByRole('heading', { level: 1, name: 'System Components' })).toBeVisible()
  // Same origin, other base path: what another console behind the same Rancher is.
  const stranger = await context.newPage()
  await stranger.goto('./favicon.svg')
  const heard = await stranger.evaluateHandle((name) => {
    const messages: unknown[] = []
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }) => messages.push(data)
    channel.postMessage({ type: 'signed-out' })
    new BroadcastChannel(name).postMessage({ type: 'own' })
    return messages
  }, OTHER_CONSOLE)
  await expect(clusterRow(page, 'edge-lon-01')).toBeVisible()

  await signOut(page)
  await expect(second.getByLabel('Username')).toBeVisible({ timeout: 1_000 })
  await expect(second.getByText('gke-one')).toHaveCount(0)
  await expect(second).toHaveURL((url) => url.hash === '#/login')
  expect(await second.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await expect.poll(() => Object.keys(state.sessions)).toEqual([])
  expect(await heard.jsonValue()).toEqual([{ type: 'own' }])

  await second.goBack()
  await expect(second.getByText('gke-one')).toHaveCount(0)
})

test('input in one tab keeps the others signed in, and "Stay" answers for all', async ({
  page,
  context,
  world,
}) => {
  for (const user of world.controller('gke-one').state.users) user.timeout = 300
  await context.clock.install()
  await openBySigningIn(page, '/federation/clusters')
  const second = await context.newPage()
  await openBySigningIn(second, '/federation/clusters')
  const question = page.getByRole('alertdialog', { name: 'Are you still there?' })
  const questionInSecond = second.getByRole('alertdialog', { name: 'Are you still there?' })
  // The clock is one for all tabs of the context.
  const pass = (ms: number) => page.clock.fastForward(ms)

  await pass(3 * MINUTE)
  await second.mouse.move(300, 300)
  await second.mouse.move(310, 300)
  await pass(3 * MINUTE)
  await expect(question).toBeHidden()
  await pass(70_000)
  await expect(question).toBeVisible()
  await expect(questionInSecond).toBeVisible()
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question).toBeHidden()
  await expect(questionInSecond).toBeHidden()
})

test('rights that change while the console is open are asked for again', async ({ page, world }) => {
  const { state } = world.controller('gke-one')
  state.roles['watcher'] = {
    comment: 'Reads everything, edits users',
    permissions: [
      'config',
      'rt_scan',
      'reg_scan',
      'rt_policy',
      'admctrl',
      'compliance',
      'audit_events',
      'security_events',
      'events',
      'authentication',
      'authorization',
      'vulnerability',
    ].map((id) => ({ id, read: true, write: false })),
  }
  const sven = state.users.find(({ username }) => username === 'sven')
  if (sven) sven.role = 'watcher'
  await page.clock.install()
  await openBySigningIn(page, '/clusters/local/assets/system-components/controllers', 'sven')
  await expect(page.getByRole('heading', { level: 1, name: 'System Components' })).toBeVisible()

  // The role loses what the page needs; the session goes on.
  state.roles['watcher'].permissions = [{ id: 'reg_scan', read: true, write: true }]
  await page.clock.fastForward(MINUTE + 5_000)
  await expect(page.getByText('You may not see this page')).toBeVisible()
  await expect(page.getByRole('navigation').getByText('System Components')).toHaveCount(0)

  // Another role for the account ends its session; after signing in again the new rights hold.
  if (sven) sven.role = 'reader'
  state.sessions = {}
  await page.clock.fastForward(MINUTE + 5_000)
  const ended = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(ended.getByLabel('Username')).toHaveValue('sven')
  await ended.getByLabel('Password', { exact: true }).fill(FLEET_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'System Components' })).toBeVisible()
})
