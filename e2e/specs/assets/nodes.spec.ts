import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

// Four looks in two schemes.
test.slow()

test('scan a node of a managed cluster, accept what cannot be reached, and find it again', async ({
  page,
  world,
  axe,
}) => {
  await openSignedIn(page, `/clusters/${memberId(world, 'aks-remote2')}/assets/nodes`)
  await expectUsable(page, 'nodes')
  await page.getByRole('link', { name: /vmss000000/ }).click()
  const panel = page.getByRole('complementary', { name: /^Node/ })
  await axe('details of a node')

  await panel.getByRole('button', { name: 'Scan node' }).click()
  await expect(panel.getByRole('button', { name: 'Scheduled' })).toBeDisabled()
  world.advance(4_000)
  await expect(panel.getByRole('button', { name: 'Scanning' })).toBeVisible()
  await expect(page.getByRole('row', { name: /vmss000000/ })).toContainText('Scanning')
  world.advance(20_000)
  await expect(panel.getByRole('button', { name: 'Scan node' })).toBeEnabled()

  await panel.getByRole('tab', { name: 'Vulnerabilities' }).click()
  const row = panel.getByRole('row', { name: /CVE-2023-38545/ })
  await row.getByRole('button').click()
  await page.getByRole('menuitem', { name: /Accept/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept CVE-2023-38545 on aks-remote2' })
  await axe('accepting a vulnerability')
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(dialog.getByText('Say why this is acceptable')).toBeVisible()
  await dialog.getByLabel(/^Reason/).fill('curl speaks to no SOCKS5 proxy here')
  // A form ignores what follows a submission within 300 ms, which is faster than a person corrects a field.
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click({ timeout: 1_000 })
    await expect(dialog).toBeHidden({ timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
  await expect(row).toBeHidden()
  await panel.getByRole('button', { name: /Accepted/ }).click()
  await panel.getByRole('link', { name: /CVE-2023-38545/ }).click()
  await expect(panel.getByText('curl speaks to no SOCKS5 proxy here')).toBeVisible()
  await axe('an accepted vulnerability')
})
