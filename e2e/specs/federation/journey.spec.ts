import { expect, test } from '../../fixtures/test.ts'
import { clusterRow, generateToken, join, promote, switchTo } from '../../support/federation.ts'
import { firstSignIn, NEW_PASSWORD, signIn } from '../../support/signIn.ts'

test.use({ scenario: 'standalone', speed: 4 })

test('promote, token, join, switch, and back', async ({ page, openConsole, axe }) => {
  await page.goto('./')
  await axe('sign-in')
  await firstSignIn(page)
  await axe('two ways into a federation')
  await promote(page, { server: '34.118.200.15', port: 11443 })
  await signIn(page, 'admin', NEW_PASSWORD)
  const token = await generateToken(page)

  const member = await openConsole('edge-lon-01')
  await member.goto('./')
  await firstSignIn(member)
  await join(member, token, { server: '34.89.12.7', port: 10443 })
  await expect(member.getByRole('dialog')).toContainText(/managed by/i)
  await axe('joined', member)

  await expect(clusterRow(page, 'edge-lon-01')).toContainText('Synced', { timeout: 30_000 })
  await clusterRow(page, 'edge-lon-01').getByRole('link', { name: 'edge-lon-01' }).click()
  await expect(page).toHaveTitle(/edge-lon-01/)
  const own = await page
    .getByRole('row', { name: /Leader/ })
    .getByRole('link')
    .textContent()
  await switchTo(page, 'gke-one')
  await expect(page.getByText(own ?? 'none')).toHaveCount(0)
})
