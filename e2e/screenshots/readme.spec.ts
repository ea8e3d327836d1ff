import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { openFederationDialog } from '../support/federation.ts'
import { openSignedIn, signIn } from '../support/signIn.ts'

const FOLDER = resolve(import.meta.dirname, '../../docs/screenshots')

const shoot = (page: Page, name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('sign-in', async ({ page }) => {
      await page.goto('./')
      await page.getByLabel('Username').waitFor()
      await shoot(page, `sign-in-${colorScheme}`)
      await signIn(page)
    })

    test('clusters', async ({ page }) => {
      await openSignedIn(page, '/federation/clusters')
      await page.getByRole('row', { name: /edge-lon-01/ }).waitFor()
      await page.getByText('Good').first().waitFor()
      await shoot(page, `clusters-${colorScheme}`)
      await page.getByRole('button', { name: /^Switch cluster/ }).click()
      await page.getByRole('option', { name: /edge-lon-01/ }).waitFor()
      await shoot(page, `switch-cluster-${colorScheme}`)
    })

    test('token', async ({ page }) => {
      await openSignedIn(page, '/federation/clusters')
      const dialog = await openFederationDialog(page, /^Generate join token/)
      await dialog.getByRole('button', { name: 'Generate', exact: true }).click()
      await dialog.getByRole('button', { name: /^Copy/ }).waitFor()
      await shoot(page, `join-token-${colorScheme}`)
    })

    test('summary', async ({ page }) => {
      await openSignedIn(page, '/federation/summary')
      await page.getByText(/^[1-9]\d* of \d+ clusters answered/).waitFor()
      await page.getByText(/still to come/).waitFor({ state: 'detached' })
      await shoot(page, `summary-${colorScheme}`)
    })

    test('federated policy', async ({ page }) => {
      await openSignedIn(page, '/federation/policy/admission-control/100002')
      await page.getByRole('complementary').getByRole('heading', { name: 'Criteria' }).waitFor()
      await shoot(page, `admission-${colorScheme}`)
      await page.goto('./#/federation/policy/rollout')
      await page.getByRole('row', { name: /edge-lon-01/ }).waitFor()
      await page.getByRole('img', { name: /, 0 still being read,/ }).waitFor()
      await shoot(page, `rollout-${colorScheme}`)
    })

    test('an image', async ({ page }) => {
      await openSignedIn(page, '/clusters/local/assets/registries/fed.harbor-prod')
      await page.getByRole('row').nth(1).getByRole('link').first().click()
      await page.getByRole('heading', { level: 1, name: /:/ }).waitFor()
      await page.getByRole('row', { name: /CVE-/ }).first().waitFor()
      await shoot(page, `image-${colorScheme}`)
    })
  })
}
