import { expect, test } from '../../fixtures/test.ts'
import { clusterRow, openFederationDialog } from '../../support/federation.ts'
import {
  FLEET_PASSWORD,
  openReset,
  openBySigningIn,
  openSignedIn,
  sendCredentials,
  sendNewPassword,
  signIn,
  signOut,
} from '../../support/signIn.ts'

/** Longer than any account of the scenarios may stay idle, and than an account is blocked. */
const OVER_AN_HOUR = 61 * 60_000

test.describe('on a fresh install', () => {
  test.use({ scenario: 'standalone' })

  test('the first password is checked while typing and judged by the rules of the controller', async ({
    page,
    world,
  }) => {
    const { passwordProfile } = world.controller('gke-one').state
    Object.assign(passwordProfile, { min_len: 12, min_special_count: 1 })
    await page.goto('./')
    await openReset(page)
    const field = page.getByLabel('New password', { exact: true })
    const rule = (text: string) => page.getByRole('listitem').filter({ hasText: text })

    await expect(rule('at least 8 characters')).toContainText('missing')
    await field.fill('Federation2026')
    for (const text of ['at least 8 characters', 'upper-case', 'lower-case', 'digit']) {
      await expect(rule(text)).toContainText('met')
    }
    await expect(rule('special')).toHaveCount(0)

    await sendNewPassword(page, 'Federation2026')
    await expect(page.getByRole('alert')).toContainText('The controller does not accept this password')
    await expect(page.getByRole('list', { name: 'Password rules of this controller' })).toBeVisible()
    await expect(rule('1 special character')).toContainText('missing')
    await expect(field).toHaveValue('Federation2026')
    await expect(field).toBeFocused()

    await field.press('End')
    await field.pressSequentially('!')
    await expect(rule('1 special character')).toContainText('met')
    await page.getByRole('button', { name: 'Set password and sign in' }).click()
    await expect(page.getByText('The two passwords differ.')).toBeVisible()
    await sendNewPassword(page, 'Federation2026!')
    await expect(page.getByRole('heading', { level: 1, name: 'Multiple Clusters' })).toBeVisible()

    await signOut(page)
    await sendCredentials(page, 'admin', 'admin')
    await expect(page.getByRole('alert')).toContainText('Username or password is not right')
  })
})

test('a link survives wrong passwords, a blocked account and the sign-in', async ({ page, world }) => {
  const wanted = '/clusters/local/assets/system-components/enforcers?q=pool-1'
  await page.goto(`./#${wanted}`)
  const alert = page.getByRole('alert')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await sendCredentials(page, 'admin', `wrong ${attempt}`)
    // The fifth one uses up the attempts, and says so.
    await expect(alert).toContainText(
      attempt < 5 ? 'Username or password is not right' : 'This account is blocked for a while',
    )
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  }
  await sendCredentials(page, 'admin', FLEET_PASSWORD)
  await expect(alert).toContainText('This account is blocked for a while')
  expect(new URL(page.url()).hash).toContain('/login')

  world.advance(OVER_AN_HOUR)
  await signIn(page)
  await expect(page).toHaveURL((url) => url.hash === `#${wanted}`)
  await expect(page.getByLabel('Filter enforcers')).toHaveValue('pool-1')

  await page.goto(`./#/login?next=${encodeURIComponent('//evil.example')}`)
  await expect(page).toHaveURL((url) => url.hash === '#/federation/clusters')
})

test.describe('on a standalone cluster', () => {
  test.use({ console: 'k3s-store-101' })

  test('a session that ends covers the page, keeps a half-filled form, and goes on after signing in', async ({
    page,
    world,
  }) => {
    await openSignedIn(page, '/federation/clusters')
    const promote = await openFederationDialog(page, /^Promote to primary/)
    await promote.getByLabel('Cluster name').fill('stores')
    await promote.getByLabel('Primary server').fill('fed.stores.example.com')
    world.advance(OVER_AN_HOUR)
    await promote.getByRole('button', { name: 'Promote', exact: true }).click()

    const ended = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(ended).toBeVisible()
    await expect(ended.getByLabel('Username')).toHaveValue('admin')
    await expect(ended.getByLabel('Password', { exact: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(ended).toBeVisible()
    await ended.getByLabel('Password', { exact: true }).fill('not the one')
    await page.keyboard.press('Enter')
    await expect(ended.getByRole('alert')).toContainText('Username or password is not right')
    await ended.getByLabel('Password', { exact: true }).fill(FLEET_PASSWORD)
    await page.keyboard.press('Enter')

    await expect(ended).toBeHidden()
    await expect(promote.getByLabel('Cluster name')).toHaveValue('stores')
    await expect(promote.getByLabel('Primary server')).toHaveValue('fed.stores.example.com')
    expect(world.controller('k3s-store-101').federationRole).toBe('standalone')
    await promote.getByRole('button', { name: 'Promote', exact: true }).click()
    await expect(page.getByText('stores is now a primary cluster')).toBeVisible()
    expect(world.controller('stores').federationRole).toBe('primary')
  })
})

test('S7 signing out leaves nothing behind, on the page, in the browser or on the controller', async ({
  page,
  world,
}) => {
  const { state } = world.controller('gke-one')
  await openBySigningIn(page, '/federation/clusters')
  await expect(clusterRow(page, 'edge-lon-01')).toContainText('Good')
  await clusterRow(page, 'edge-lon-01').getByRole('link').click()
  await expect(page).toHaveTitle(/edge-lon-01/)
  expect(Object.keys(state.sessions)).toHaveLength(1)

  await signOut(page)
  await expect.poll(() => Object.keys(state.sessions)).toEqual([])
  const nothing = async () => {
    await expect(page.getByLabel('Username')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Account' })).toHaveCount(0)
    await expect(page.getByText(/edge-lon-01|iks-demo|neuvector-controller-pod/)).toHaveCount(0)
    await expect(page).not.toHaveTitle(/edge-lon-01/)
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  }
  await nothing()
  await page.goBack()
  await nothing()
  await page.reload()
  await nothing()
  await signIn(page, 'rita')
  await expect(page.getByRole('main')).toBeVisible()
})
