import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'
import { clusterRow } from '../../support/federation.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openSignedIn } from '../../support/signIn.ts'

/** Presses Tab until it is there; how many stops there may be on the way is part of the promise. */
async function tabTo(page: Page, target: Locator, stops: number): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < stops && !(await isThere()); stop += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

test('the whole way from the list to a component of another cluster goes by keyboard', async ({
  page,
  world,
}) => {
  await openSignedIn(page, '/federation/clusters')
  await page.reload()
  await expect(clusterRow(page, 'edge-lon-01')).toBeVisible()

  await test.step('the first stop leads past bar and navigation', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Skip to the content' }), 1)
    await press(page, 'Enter')
    await expect(page.getByRole('main')).toBeFocused()
    // Past the views and the primary action of the page.
    await tabTo(page, page.getByRole('button', { name: 'More actions' }), 4)
  })

  await test.step('menus open, move and give the focus back', async () => {
    await page.reload()
    await expect(clusterRow(page, 'edge-lon-01')).toBeVisible()
    const menu = page.getByRole('button', { name: 'Multiple Clusters', exact: true })
    await tabTo(page, menu, 9)
    await press(page, 'Enter')
    await expect(page.getByRole('menuitem', { name: 'Manage clusters' })).toBeFocused()
    // Past the summary and the federated policy.
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(page.getByRole('menuitem', { name: /^Generate join token/ })).toBeFocused()
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog', { name: /^Generate join token/ })
    await expect(dialog.getByRole('button', { name: 'Generate', exact: true })).toBeVisible()
    await press(page, 'Escape')
    await expect(dialog).toBeHidden()
    await expect(menu).toBeFocused()
  })

  await test.step('the switcher finds a cluster by typing', async () => {
    const switcher = page.getByRole('button', { name: /^Switch cluster/ })
    await press(page, 'Shift+Tab', 'Enter')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('iks-d')
    await press(page, 'Enter')
    await expect(page).toHaveTitle(/System Components.*iks-demo/)
    await expect(switcher).toBeFocused()
  })

  await test.step('arrows choose a row, Enter opens its panel, Escape comes back to the row', async () => {
    await page.getByRole('link', { name: 'Controllers' }).focus()
    await press(page, 'Tab')
    await expect(page.getByRole('link', { name: 'Enforcers' })).toBeFocused()
    await press(page, 'Enter')
    const { enforcers } = world.controller('iks-demo').state.inventory
    const row = page.getByRole('link', { name: 'iks-demo-node-3' })
    const pod = enforcers.find(({ host_name }) => host_name === 'iks-demo-node-3')?.display_name ?? ''
    await expect(row).toBeVisible()
    await press(page, '/')
    await expect(page.getByLabel('Filter enforcers')).toBeFocused()
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(row).toBeFocused()
    await press(page, 'Enter')
    const panel = page.getByRole('complementary', { name: `Enforcer ${pod}` })
    await expect(panel.getByRole('heading', { name: pod })).toBeFocused()
    await press(page, 'Escape')
    await expect(panel).toBeHidden()
    await expect(row).toBeFocused()
    await press(page, 'Home', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp')
    await expect(page.getByRole('columnheader', { name: /^Up time/ }).getByRole('button')).toBeFocused()
  })
})

test('the command palette and the list of shortcuts are usable in both themes and on a phone', async ({
  page,
}) => {
  await openSignedIn(page, '/federation/clusters')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search or go to' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await expectUsable(page, 'command palette')
  await page.keyboard.type('edge-lon')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/edge-lon-01/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectUsable(page, 'keyboard shortcuts')
})
