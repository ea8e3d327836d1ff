import type { Page } from '@playwright/test'

/** The password of every account of the running scenarios (mocks/world/scenarios/accounts.ts). */
const FLEET_PASSWORD = 'Fleet-2026'
/** What a fresh install is given at its first sign-in. */
export const NEW_PASSWORD = 'Federation-2026'

/** The shell is there; also behind a dialog that opened with it. */
const signedIn = (page: Page) => page.getByRole('button', { name: 'Account', includeHidden: true })

/** Fills the sign-in page that is open and waits for the console. */
export async function signIn(page: Page, username = 'admin', password = FLEET_PASSWORD): Promise<void> {
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await signedIn(page).waitFor()
}

/** Opens an address of the console and signs in on the way. */
export async function openSignedIn(page: Page, path: string, username = 'admin'): Promise<void> {
  await page.goto(`./#${path}`)
  await signIn(page, username)
}

/** A fresh install: admin/admin, licence terms, a new password. */
export async function firstSignIn(page: Page): Promise<void> {
  await page.getByLabel('Username').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('admin')
  await page.getByRole('checkbox', { name: /licence terms/ }).check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
  await page.getByLabel(/^Repeat/).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await signedIn(page).waitFor()
}
