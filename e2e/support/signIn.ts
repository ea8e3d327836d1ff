import type { Page } from '@playwright/test'
import { PASSWORD } from '../../mocks/world/scenarios/accounts.ts'

/** The password of every account of the running scenarios. */
export const FLEET_PASSWORD = PASSWORD
/** What a fresh install is given at its first sign-in. */
export const NEW_PASSWORD = 'Federation-2026'

/** The shell is there; also behind a dialog that opened with it. */
const signedIn = (page: Page) => page.getByRole('button', { name: 'Account', includeHidden: true })

/** Types name and password into the sign-in form that is open and sends it. */
export async function sendCredentials(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Fills the sign-in page that is open and waits for the console. */
export async function signIn(page: Page, username = 'admin', password = FLEET_PASSWORD): Promise<void> {
  await sendCredentials(page, username, password)
  await signedIn(page).waitFor()
}

/** Opens an address of the console and signs in on the way. */
export async function openSignedIn(page: Page, path: string, username = 'admin'): Promise<void> {
  await page.goto(`./#${path}`)
  await signIn(page, username)
}

/** The first sign-in of a fresh install, admin/admin, up to the question for a new password. */
export async function openReset(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /licence terms/ }).check()
  await sendCredentials(page, 'admin', 'admin')
  await page.getByLabel('New password', { exact: true }).waitFor()
}

/** Answers the question for a new password. */
export async function sendNewPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel(/^Repeat/).fill(password)
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
}

/** A fresh install: admin/admin, licence terms, a new password. */
export async function firstSignIn(page: Page): Promise<void> {
  await openReset(page)
  await sendNewPassword(page, NEW_PASSWORD)
  await signedIn(page).waitFor()
}

/** Signs out by the account menu; ends on the sign-in page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Username').waitFor()
}
