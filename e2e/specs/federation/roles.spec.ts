import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'
import { clusterRow, openFederationDialog } from '../../support/federation.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const COMPONENTS = 'assets/system-components/controllers'

/** Opens the Multiple Clusters menu and tells what is on and, with the reason, what is off. */
async function offers(page: Page): Promise<{ on: string[]; off: string[] }> {
  await page.getByRole('button', { name: 'Multiple Clusters', exact: true }).click()
  const items = page.getByRole('menuitem')
  await expect(page.getByRole('menuitem', { name: 'Manage clusters' })).toBeVisible()
  await expect(items).not.toHaveCount(1)
  const texts = (disabled: boolean) => page.getByRole('menuitem', { disabled }).allInnerTexts()
  const [on, off] = [await texts(false), await texts(true)]
  await page.keyboard.press('Escape')
  await expect(items).toHaveCount(0)
  const firstLine = (text: string) => text.split('\n')[0]?.trim() ?? ''
  const inOneLine = (text: string) => text.split(/\n+/).join(': ')
  return { on: on.map(firstLine), off: off.map(inOneLine) }
}

test.describe('on a standalone cluster', () => {
  test.use({ console: 'k3s-store-101' })

  test('an administrator of a directory may join, not promote, and is told so everywhere', async ({
    page,
    world,
  }) => {
    const reason =
      'Needs a local administrator: an account of a sign-in server may not; you signed in through ldap1'
    await openSignedIn(page, '/federation/clusters', 'lena')
    const promote = page.getByRole('main').getByRole('button', { name: /^Promote to primary/ })
    await expect(promote).toBeDisabled()
    await expect(page.getByRole('main')).toContainText(reason)
    expect(await offers(page)).toEqual({
      on: ['Manage clusters', 'Join a federation…'],
      off: [`Promote to primary…: ${reason}`],
    })
    await page.goto('./#/federation/clusters?dialog=promote')
    const dialog = page.getByRole('dialog', { name: /^Promote to primary/ })
    await expect(dialog).toContainText(reason)
    await expect(dialog.getByRole('textbox')).toHaveCount(0)
    await page.keyboard.press('Escape')
    const join = await openFederationDialog(page, /^Join a federation/)
    await expect(join.getByLabel('Join token')).toBeEditable()

    const refused = await (await apiOf(world, 'k3s-store-101', 'lena')).call('POST', '/v1/fed/promote', {})
    expect(refused.status).toBe(403)
  })

  test('a reader sees both ways and may go neither', async ({ page }) => {
    const reason = 'Needs an administrator; you are reader'
    await openSignedIn(page, '/federation/clusters', 'rita')
    const main = page.getByRole('main')
    await expect(main.getByRole('button', { name: /^Promote to primary/ })).toBeDisabled()
    await expect(main.getByRole('button', { name: /^Join a federation/ })).toBeDisabled()
    await expect(main.getByText(reason)).toHaveCount(2)
    expect(await offers(page)).toEqual({
      on: ['Manage clusters'],
      off: [`Promote to primary…: ${reason}`, `Join a federation…: ${reason}`],
    })
    await page.goto(`./#/clusters/local/${COMPONENTS}`)
    await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  })
})

test('a federated reader looks at every cluster and changes none', async ({ page, world }) => {
  const reason = 'Needs a federated administrator (fedAdmin); you are fedReader'
  await openSignedIn(page, '/federation/clusters', 'fred')
  await expect(clusterRow(page, 'edge-lon-01')).toContainText('Good')
  await expect(page.getByRole('main').getByRole('button', { name: /^Generate join token/ })).toBeDisabled()
  await expect(page.getByRole('main').getByText(reason)).toBeVisible()
  expect(await offers(page)).toEqual({
    on: ['Manage clusters', 'Federation Summary', 'Federated Policy'],
    off: ['Generate join token…', 'Cluster settings…', 'Demote to standalone…'].map(
      (action) => `${action}: ${reason}`,
    ),
  })

  await page.getByRole('button', { name: 'Actions for edge-lon-01' }).click()
  for (const name of [/^Sync/, /^Remove/]) {
    await expect(page.getByRole('menuitem', { name, disabled: true })).toContainText(reason)
  }
  await page.getByRole('menuitem', { name: 'Open' }).click()
  await expect(page).toHaveTitle(/System Components.*edge-lon-01/)
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()

  const api = await apiOf(world, 'gke-one', 'fred')
  const id = memberId(world, 'edge-lon-01')
  expect((await api.call('DELETE', `/v1/fed/cluster/${id}`)).status).toBe(403)
})

test('an administrator of the primary alone is refused by the members, and the page says so', async ({
  page,
  world,
}) => {
  const reason = 'Needs a federated administrator (fedAdmin); you are admin'
  await openSignedIn(page, '/federation/clusters', 'anton')
  await expect(clusterRow(page, 'gke-one')).toContainText('Good')
  expect((await offers(page)).off).toContain(`Generate join token…: ${reason}`)

  await page.goto(`./#/clusters/local/${COMPONENTS}`)
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  await page.goto(`./#/clusters/${memberId(world, 'edge-lon-01')}/${COMPONENTS}`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('You may not see')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('edge-lon-01')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a custom role sees nothing of the federation, and is told so instead of shown an empty one', async ({
  page,
}) => {
  await openSignedIn(page, '/federation/clusters', 'sven')
  await expect(page.getByRole('main')).toContainText('You may not see this page')
  await expect(page.getByRole('main')).toContainText('Your role scan-operator does not include it')
  await expect(page.getByRole('grid')).toHaveCount(0)
})

test('a join token that runs out while it is shown is taken from the page', async ({ page }) => {
  await page.clock.install()
  await openSignedIn(page, '/federation/clusters')
  const dialog = await openFederationDialog(page, /^Generate join token/)
  await expect(dialog.getByRole('radio', { name: '1 hour' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('The token was generated.')).toBeAttached()
  await page.clock.fastForward('15:01')
  await expect(dialog.getByText('The token was removed from this page.')).toBeVisible()
  await expect(dialog.getByText(/^eyJ/)).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Generate again' })).toBeVisible()
})

test.describe('on a managed cluster', () => {
  test.use({ console: 'edge-lon-01' })

  test('its administrator may leave and nothing else, and finds name and address fixed', async ({ page }) => {
    await openSignedIn(page, '/federation/clusters')
    await expect(clusterRow(page, 'edge-lon-01')).toBeVisible()
    expect(await offers(page)).toEqual({
      on: ['Manage clusters', 'Cluster settings…', 'Leave federation…'],
      off: [],
    })
    const row = clusterRow(page, 'gke-one')
    await expect(row.getByRole('link')).toHaveCount(0)
    await row.getByRole('button', { name: 'Actions for gke-one' }).click()
    await expect(page.getByRole('menuitem', { name: 'Open', disabled: true })).toContainText('the primary')
    await page.keyboard.press('Escape')

    const settings = await openFederationDialog(page, /^Cluster settings/)
    await expect(settings.getByLabel('Cluster name')).toBeDisabled()
    await expect(settings).toContainText('To change them, leave and join again.')
    await page.goto('./#/federation/clusters?dialog=generate-token')
    await expect(page.getByRole('dialog', { name: /^Generate join token/ })).toContainText('edge-lon-01')
    await expect(page.getByRole('button', { name: 'Generate', exact: true })).toHaveCount(0)
  })
})
