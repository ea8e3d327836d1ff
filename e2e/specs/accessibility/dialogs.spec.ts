import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'
import { clusterRow, openFederationDialog } from '../../support/federation.ts'
import { issueToken } from '../../support/fleet.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openSignedIn } from '../../support/signIn.ts'

// Two schemes and a phone for each dialog: much to look at, nothing to wait for.
test.slow()

/** Opens a dialog of the Multiple Clusters menu, looks at it and leaves it as it was. */
async function expectUsableDialog(page: Page, item: RegExp): Promise<void> {
  const dialog = await openFederationDialog(page, item)
  await dialog.getByRole('button', { name: 'Cancel' }).waitFor()
  await expectUsable(page, `dialog ${item.source}`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('everybody can use the menus of the top bar', async ({ page }) => {
  await openSignedIn(page, '/federation/clusters')
  await expect(clusterRow(page, 'edge-lon-01')).toContainText('Good')
  for (const [name, role] of [
    ['Multiple Clusters', 'menu'],
    [/^Switch cluster/, 'dialog'],
    ['Account', 'dialog'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole(role)).toBeVisible()
    await expectUsable(page, `menu ${String(name)}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role)).toBeHidden()
  }
})

test('everybody can use the dialogs of a primary', async ({ page }) => {
  await openSignedIn(page, '/federation/clusters')
  await expectUsableDialog(page, /^Cluster settings/)
  await expectUsableDialog(page, /^Demote to standalone/)

  const token = await openFederationDialog(page, /^Generate join token/)
  await token.getByRole('button', { name: 'Generate', exact: true }).waitFor()
  await expectUsable(page, 'join token, before')
  await token.getByRole('button', { name: 'Generate', exact: true }).click()
  await token.getByRole('button', { name: /^(Show|Reveal)/ }).click()
  await expect(token.getByText(/^eyJ/)).toBeVisible()
  await expectUsable(page, 'join token, generated and shown')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Actions for edge-lon-01' }).click()
  await page.getByRole('menuitem', { name: /^Remove from federation/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectUsable(page, 'removal of a cluster')
})

test.describe('on a managed cluster', () => {
  test.use({ console: 'edge-lon-01' })

  test('everybody can use its dialogs', async ({ page }) => {
    await openSignedIn(page, '/federation/clusters')
    await expectUsableDialog(page, /^Cluster settings/)
    await expectUsableDialog(page, /^Leave federation/)
  })
})

test.describe('on a standalone cluster', () => {
  test.use({ console: 'k3s-store-101', speed: 20 })

  test('everybody can use its dialogs', async ({ page, world }) => {
    await openSignedIn(page, '/federation/clusters')
    await expectUsableDialog(page, /^Promote to primary/)

    const dialog = await openFederationDialog(page, /^Join a federation/)
    await dialog.getByLabel('Join token').waitFor()
    await expectUsable(page, 'join, empty')
    await dialog.getByLabel('Join token').fill(await issueToken(world))
    await expect(dialog.getByText(/^Token read/)).toBeVisible()
    await expectUsable(page, 'join, token pasted')
    await dialog.getByLabel("This cluster's server").fill('203.0.113.9')
    await dialog.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(dialog.getByRole('group', { name: /got no answer/ })).toBeVisible()
    await expectUsable(page, 'join, failed')
  })
})

test('everybody can sign in again where they were', async ({ page, world }) => {
  await openSignedIn(page, '/clusters/local/assets/system-components/controllers')
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  world.advance(61 * 60_000)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  await expectUsable(page, 'sign-in over the page')
})
