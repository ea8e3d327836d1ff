import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'

const WANTED = '/clusters/local/assets/system-components/enforcers?q=pool-1'

/** Goes from the sign-in page to the identity provider and chooses somebody there. */
async function signInAs(page: Page, kind: 'SAML' | 'OpenID Connect', person: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Sign in with ${kind}` }).click()
  await page.getByRole('button', { name: person }).click()
}

async function expectSignedIn(page: Page, username: string, server: string): Promise<void> {
  await page.getByRole('button', { name: 'Account' }).click()
  const account = page.getByRole('dialog', { name: 'Account' })
  await expect(account).toContainText(username)
  await expect(account).toContainText(server)
  await page.keyboard.press('Escape')
}

test('SAML and OpenID Connect: buttons, two tabs at once, failures, the page that was asked for, single logout', async ({
  context,
  consoles,
  axe,
}) => {
  const [console] = consoles
  if (!console) throw new Error('The scenario has no console')
  // A name of this machine that is another site than the identity provider: what a browser sees in life.
  const url = console.url.replace('127.0.0.1', 'localhost')
  const first = await context.newPage()
  const second = await context.newPage()

  await first.goto(`${url}#${WANTED}`)
  await expect(first.getByRole('button', { name: 'Sign in with OpenID Connect' })).toBeEnabled()
  await axe('the sign-in page with single sign-on', first)

  // Refused: the controller gives the caterer no role.
  await signInAs(first, 'SAML', /Tom Ashford/)
  await expect(first.getByRole('alert')).toContainText('You were not let in')
  await expect(first.getByRole('alert')).toContainText('saml1')
  await signInAs(first, 'OpenID Connect', /Cancel/)
  await expect(first.getByRole('alert')).toContainText('The sign-in was cancelled')

  // Both tabs are at the identity provider before either comes back.
  await second.goto(`${url}#/federation/clusters`)
  await first.getByRole('button', { name: 'Sign in with SAML' }).click()
  await second.getByRole('button', { name: 'Sign in with OpenID Connect' }).click()
  await second.getByRole('button', { name: /Ravi Patel/ }).click()
  await expect(second).toHaveURL(`${url}#/federation/clusters`)
  await expectSignedIn(second, 'ravi.patel', 'openId1')
  await first.getByRole('button', { name: /Olga Berger/ }).click()
  await expect(first).toHaveURL(`${url}#${WANTED}`)
  await expect(first.getByLabel('Filter enforcers')).toHaveValue('pool-1')
  await expectSignedIn(first, 'olga.berger', 'saml1')
  const stored = await first.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))
  expect(stored).not.toMatch(/nvsid|nvsso|eyJ/)

  // Signing out ends the session at the identity provider, too, and in the other tab.
  await first.getByRole('button', { name: 'Account' }).click()
  await first.getByRole('button', { name: 'Sign out' }).click()
  await first.waitForURL(/#\/login$/)
  await expect(second.getByLabel('Username')).toBeVisible()
  await first.getByRole('button', { name: 'Sign in with SAML' }).click()
  await expect(first.getByText('There are no passwords here')).toBeVisible()
  await expect(first.getByText('signed in here')).toHaveCount(0)
})
