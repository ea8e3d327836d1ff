import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { FLEET_PASSWORD, NEW_PASSWORD, openSignedIn, sendCredentials, signOut } from '../../support/signIn.ts'

const DAY = 24 * 3_600_000

test('a reader changes the own password and account, and stays signed in', async ({ page, world }) => {
  const { state } = world.controller('gke-one')
  const rita = state.users.find(({ username }) => username === 'rita')
  await openSignedIn(page, '/profile', 'rita')
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Runtime Policy Yes No' })).toBeVisible()
  await expectUsable(page, 'the profile')

  const change = page.getByRole('button', { name: 'Change password' })
  const password = (label: string) => page.getByLabel(label, { exact: true })
  await password('Current password').fill('not the one')
  await password('New password').fill('short')
  await expect(page.getByRole('listitem').filter({ hasText: 'at least 8 characters' })).toContainText(
    'missing',
  )
  await password('New password').fill(NEW_PASSWORD)
  await expect(page.getByRole('listitem').filter({ hasText: 'at least 8 characters' })).toContainText('met')
  await password('Repeat the new password').fill(NEW_PASSWORD)
  await change.click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await password('Current password').fill(FLEET_PASSWORD)
  await change.click()
  await expect(page.getByText('Your password was changed')).toBeVisible()
  expect(rita?.password).toBe(NEW_PASSWORD)

  await page.getByLabel('E-mail').fill('rita@example.com')
  await page.getByLabel(/^Signed out after/).fill('20')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter a whole number from 30 to 3,600.')).toBeVisible()
  await page.getByLabel(/^Signed out after/).fill('600')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Your account was changed')).toBeVisible()
  expect(rita).toMatchObject({ email: 'rita@example.com', timeout: 600 })

  await signOut(page)
  await sendCredentials(page, 'rita', FLEET_PASSWORD)
  await expect(page.getByRole('alert')).toContainText('Username or password is not right')
})

test('the time zone of this browser is that of every time shown, also after a reload', async ({ page }) => {
  await openSignedIn(page, '/profile', 'lena')
  await expect(page.getByText('Your password is kept by ldap1. Change it there.')).toBeVisible()
  const signedInAt = page.getByRole('definition').filter({ hasText: /\d\d:\d\d:\d\d/ })
  const before = await signedInAt.textContent()
  const zone = page.getByRole('combobox', { name: 'Time zone of all times shown' })
  await zone.fill('Tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await expect(signedInAt).not.toHaveText(before ?? '')
  const after = await signedInAt.textContent()
  await page.reload()
  await expect(signedInAt).toHaveText(after ?? '')
})

test('a password that expires soon is told on every page, with the way to change it', async ({
  page,
  world,
}) => {
  const { state } = world.controller('gke-one')
  Object.assign(state.passwordProfile, { enable_password_expiration: true, password_expire_after_days: 30 })
  world.advance(22 * DAY)
  await openSignedIn(page, '/federation/clusters')
  await expect(page.getByText('Your password expires in 7 d.')).toBeVisible()
  await page.getByRole('link', { name: 'Change password' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  await page.getByRole('button', { name: 'Close this notice' }).click()
  await expect(page.getByText('Your password expires in 7 d.')).toBeHidden()
})
