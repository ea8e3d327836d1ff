import { expect, type Locator, type Page } from '@playwright/test'

/** Where a cluster's services are reached, as people type it into the dialogs. */
export interface Address {
  readonly server: string
  readonly port: number
}

export async function openFederationDialog(page: Page, item: RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'Multiple Clusters', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog', { name: item })
  await expect(dialog).toBeVisible()
  return dialog
}

/** Promotes the cluster of this console; ends on the sign-in page, because the controller ends the session. */
export async function promote(page: Page, address: Address): Promise<void> {
  const dialog = await openFederationDialog(page, /^Promote to primary/)
  await dialog.getByLabel('Primary server').fill(address.server)
  await dialog.getByLabel('Primary port').fill(String(address.port))
  await dialog.getByRole('button', { name: 'Promote', exact: true }).click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByLabel('Username')).toBeVisible()
}

/** Generates a join token in the dialog that is open (after a promotion it opens by itself) and closes it. */
export async function generateToken(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /^Generate join token/ })
  await dialog.getByRole('button', { name: 'Generate', exact: true }).click()
  await dialog.getByRole('button', { name: /^(Show|Reveal)/ }).click()
  const token = await dialog.getByText(/^eyJ[A-Za-z0-9+/=]+$/).textContent()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return token ?? ''
}

/** Joins the cluster of this console to the primary its token names, and waits until it is managed. */
export async function join(page: Page, token: string, address: Address): Promise<void> {
  const dialog = await openFederationDialog(page, /^Join a federation/)
  await dialog.getByLabel('Join token').fill(token)
  await expect(dialog.getByLabel('Primary server')).not.toHaveValue('')
  await dialog.getByLabel("This cluster's server").fill(address.server)
  await dialog.getByLabel("This cluster's port").fill(String(address.port))
  await dialog.getByRole('button', { name: 'Join', exact: true }).click()
}

/** The row of a cluster in the list of clusters. */
export const clusterRow = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

/** Switches with the cluster switcher, by keyboard. */
export async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Switch cluster/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Switch cluster' })
  await dialog.getByRole('combobox').fill(name)
  await expect(dialog.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Switch cluster, now ${name}` })).toBeVisible()
}
