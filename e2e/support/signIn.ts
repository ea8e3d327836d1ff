import type { Page } from '@playwright/test'
import { PASSWORD } from '../../mocks/world/scenarios/accounts.ts'
import { SimClient } from '../../mocks/world/SimClient.ts'
import { shownController } from '../fixtures/world.ts'

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

/** Opens an address of the console and signs in by hand, for specs that look at what signing in leaves behind. */
export async function openBySigningIn(page: Page, path: string, username = 'admin'): Promise<void> {
  await page.goto(`./#${path}`)
  await signIn(page, username)
}

/**
 * Opens an address of the console as somebody who is signed in. The first page of a context gets the session of the
 * simulated controller handed over, as after a reload: signing in by hand is what other specs are about. Where that is
 * not possible (a gateway, a page that is open already) it is done by hand.
 */
export async function openSignedIn(page: Page, path: string, username = 'admin'): Promise<void> {
  const token = page.url() === 'about:blank' ? await sessionToken(page, username) : ''
  if (token !== '') await page.addInitScript(keepToken, token)
  await page.goto(`./#${path}`)
  if (token === '') await signIn(page, username)
  else await signedIn(page).waitFor()
}

async function sessionToken(page: Page, username: string): Promise<string> {
  const controller = shownController(page.context())
  if (!controller) return ''
  const client = new SimClient(controller)
  const { status } = await client.signIn(username, FLEET_PASSWORD)
  return status === 200 ? client.token : ''
}

/** Runs in the page before its own code: stores the token as `domain/auth/sessionToken.ts` does, once per tab. */
function keepToken(token: string): void {
  if (sessionStorage.getItem('handed-over')) return
  sessionStorage.setItem('handed-over', 'yes')
  sessionStorage.setItem(`nv:token:${location.pathname}`, token)
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
