import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { switchTo } from '../../support/federation.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('the bell tells what needs care on the selected cluster, leads there, and lets an administrator accept', async ({
  page,
  world,
}) => {
  await openSignedIn(page, '/federation/clusters')
  const bell = page.getByRole('button', { name: /^Notices/ })
  await expect(bell).toHaveAccessibleName('Notices, 2 new')
  await bell.click()
  const notices = page.getByRole('dialog', { name: 'Notices' })
  const certificate = notices.getByRole('listitem').filter({ hasText: 'A TLS certificate needs care' })
  await expect(certificate).toContainText('expires on 2027-01-14')
  await expectUsable(page, 'the open bell')

  await certificate.getByRole('button', { name: 'Accept' }).click()
  await expect(certificate).toBeHidden()
  expect(world.controller('gke-one').state.inventory.acceptedAlerts).toHaveLength(1)
  await notices.getByRole('link', { name: 'Show' }).click()
  await expect(notices).toBeHidden()
  await expect(page.getByText('4 of 9')).toBeVisible()

  await switchTo(page, 'iks-demo')
  await bell.click()
  await expect(notices).toContainText('of iks-demo, the federation and your account')
  await notices
    .getByRole('listitem')
    .filter({ hasText: 'lacks rights in Kubernetes' })
    .getByRole('button')
    .click()
  await expect(notices.getByText('lacks rights in Kubernetes')).toBeHidden()
  expect(world.controller('iks-demo').state.inventory.acceptedAlerts).toHaveLength(1)
})

test('a reader is told the same and may accept nothing', async ({ page }) => {
  await openSignedIn(page, '/clusters/local/assets/system-components', 'rita')
  await page.getByRole('button', { name: /^Notices/ }).click()
  const notices = page.getByRole('dialog', { name: 'Notices' })
  await expect(notices.getByText('A TLS certificate needs care')).toBeVisible()
  await expect(notices.getByRole('button', { name: 'Accept' })).toBeDisabled()
  await expect(notices.getByText(/^Accepting needs an administrator/)).toBeVisible()
})
