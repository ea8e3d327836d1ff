import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'
import { clusterRow } from '../../support/federation.ts'
import { memberId } from '../../support/fleet.ts'
import { PHONE } from '../../support/layout.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openReset, openSignedIn, sendCredentials, sendNewPassword } from '../../support/signIn.ts'

// Two schemes and a phone for each screen: much to look at, nothing to wait for.
test.slow()

/** An image that runs on several clusters of the fleet. */
const SAME_IMAGE = 'library/nginx:1.25.4'
const COMPONENTS = 'assets/system-components'
const go = (page: Page, path: string) => page.goto(`./#${path}`)

test.describe('on a fresh install', () => {
  test.use({ scenario: 'standalone' })

  test('everybody can sign in, read the terms and choose a password', async ({ page }) => {
    await page.goto('./')
    await page.getByLabel('Username').waitFor()
    await expectUsable(page, 'sign-in')

    await page.getByRole('button', { name: 'licence terms', exact: true }).click()
    const terms = page.getByRole('dialog', { name: 'Licence terms' })
    await expect(terms).toBeVisible()
    await expectUsable(page, 'licence terms')
    await page.keyboard.press('Escape')
    await expect(terms).toBeHidden()

    await page.getByRole('checkbox', { name: /licence terms/ }).check()
    await sendCredentials(page, 'admin', 'not the one')
    await expect(page.getByRole('alert')).toContainText('Username or password is not right')
    await expectUsable(page, 'refused sign-in')

    await openReset(page)
    await sendNewPassword(page, 'too short')
    await expect(page.getByRole('alert')).toContainText('does not accept')
    await expectUsable(page, 'new password')
  })
})

test('everybody can use the pages of a primary', async ({ page }) => {
  await openSignedIn(page, '/federation/clusters')
  await expect(clusterRow(page, 'edge-lon-01')).toContainText('Good')
  await expectUsable(page, 'clusters of a primary')
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Show navigation' }).click()
  await expect(page.getByRole('link', { name: 'System Components' })).toBeVisible()
  await expectUsable(page, 'navigation of a phone')
  await page.keyboard.press('Escape')

  await go(page, '/nowhere')
  await expect(page.getByText('No such page')).toBeVisible()
  await expectUsable(page, 'unknown page')
})

test('everybody can use the lists of components and their panels', async ({ page, world }) => {
  await openSignedIn(page, `/clusters/local/${COMPONENTS}/controllers`)
  await page
    .getByRole('row', { name: /Leader/ })
    .getByRole('link')
    .click()
  const chart = page.getByRole('figure', { name: /^CPU of .* now/ })
  // Its numbers are there at once; the labels of its axis come with the drawing.
  await expect(chart.getByText('0 %', { exact: true })).toBeVisible()
  await expectUsable(page, 'panel of a controller')
  await page.getByRole('button', { name: 'Show CPU as a table' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectUsable(page, 'chart as a table')

  await go(page, `/clusters/${memberId(world, 'iks-demo')}/${COMPONENTS}/enforcers`)
  await page
    .getByRole('row', { name: /Disconnected/ })
    .getByRole('link')
    .click()
  await expect(page.getByText('CPU and memory could not be read')).toBeVisible()
  await expectUsable(page, 'panel of an enforcer that does not answer, on a managed cluster')

  await page.getByRole('link', { name: 'Scanners' }).click()
  await expect(page.getByRole('complementary')).toBeHidden()
  await expect(page.getByRole('grid', { name: 'Scanners' }).getByRole('link')).not.toHaveCount(0)
  await expectUsable(page, 'scanners')
})

test('everybody can use the results of registries across the federation', async ({ page }) => {
  await openSignedIn(page, '/federation/registries')
  await expect(page.getByRole('row', { name: /fed\.harbor-prod aks-remote2/ })).toBeVisible()
  await expectUsable(page, 'federated registries')
  await page.getByRole('link', { name: 'Same image' }).click()
  await page.getByRole('link', { name: SAME_IMAGE }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await expectUsable(page, 'the same image on several clusters')
})

test('everybody can read why a cluster is not shown', async ({ page, world }) => {
  await openSignedIn(page, `/clusters/${'0'.repeat(32)}/${COMPONENTS}/controllers`)
  await expect(page.getByText('No such cluster')).toBeVisible()
  await expectUsable(page, 'unknown cluster')

  await go(page, `/clusters/${memberId(world, 'rhos-remote-aws')}/${COMPONENTS}/controllers`)
  await expect(page.getByText('rhos-remote-aws cannot be opened')).toBeVisible()
  await expectUsable(page, 'closed cluster')
})

for (const [name, cluster, text] of [
  ['managed', 'edge-lon-01', 'is managed by'],
  ['standalone', 'k3s-store-101', 'stands alone'],
] as const) {
  test.describe(`on a ${name} cluster`, () => {
    test.use({ console: cluster })

    test('everybody can use the Multiple Clusters page', async ({ page }) => {
      await openSignedIn(page, '/federation/clusters')
      await expect(page.getByRole('main')).toContainText(text)
      await expectUsable(page, `clusters page of a ${name} cluster`)
    })
  })
}
