import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openSignedIn } from '../../support/signIn.ts'

const PATH = '/clusters/local/assets/registries'

/** A critical vulnerability that the scanned image has once. */
const CRITICAL = 'CVE-2022-2068'

test('a federated registry is added, scanned before one’s eyes, and found on a member read-only', async ({
  page,
  world,
  openConsole,
  axe,
}) => {
  test.setTimeout(120_000)
  await openSignedIn(page, PATH)
  await page.getByRole('button', { name: 'Add registry…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('switch', { name: /^Use in federation/ }).click()
  await dialog.getByLabel(/^Name/).fill('wiki')
  await dialog.getByLabel(/^Address/).fill('https://nexus.acme.io')
  await dialog.getByRole('combobox', { name: /^Filters/ }).fill('docker-hosted/*')
  await dialog.getByRole('combobox', { name: /^Filters/ }).press('Enter')
  await dialog.getByLabel('User name').fill('scan')
  await dialog.getByLabel(/^Password/).fill('Registry-2026')
  await dialog.getByRole('switch', { name: /^Scan layers/ }).click()
  await expectUsable(page, 'add a registry')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('fed.wiki added on gke-one')).toBeVisible()

  const row = page.getByRole('row', { name: /^fed\.wiki|fed\.wiki/ })
  await row.getByRole('button', { name: 'Scan fed.wiki' }).click()
  world.advance(8_000)
  await expect(row).toContainText(/\d+%/, { timeout: 10_000 })
  world.advance(120_000)
  await expect(row).toContainText('Done', { timeout: 15_000 })

  await row.getByText('fed.wiki').click()
  await page.getByText('docker-hosted/wiki:2.0.1').click()
  await expect(page.getByRole('figure', { name: /Vulnerabilities by severity: [1-9]/ })).toBeVisible()
  await axe('an image')

  await page.getByRole('row', { name: new RegExp(CRITICAL) }).click()
  const panel = page.getByRole('complementary', { name: CRITICAL })
  await panel.getByRole('button', { name: 'Accept…' }).click()
  const accept = page.getByRole('dialog')
  await accept.getByLabel(/^Reason/).fill('The function is never called.')
  await accept.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText(`${CRITICAL} accepted on gke-one`)).toBeVisible()

  world.advance(70_000)
  const member = await openConsole('aks-remote2')
  await openSignedIn(member, PATH)
  const shared = member.getByRole('row', { name: /fed\.wiki/ })
  await expect(shared).toContainText('24')
  await expect(shared.getByRole('button', { name: 'Scan fed.wiki' })).toBeDisabled()
})

test('an image with a hostile name is text, in the table and in the link to it', async ({ page, world }) => {
  const registry = world
    .controller('gke-one')
    .state.registries.list.find(({ config }) => config.name === 'docker-hub')
  registry?.images.unshift({
    repository: 'library/<img src=x onerror=alert(1)>',
    tag: '"><script>',
    status: 'finished',
    scannedAtMs: Date.now() - 60_000,
    databaseVersion: '3.987',
    result: 'succeeded',
  })
  await openSignedIn(page, `${PATH}/docker-hub`)
  await page.getByText('library/<img src=x onerror=alert(1)>:"><script>').click()
  await expect(page.getByRole('heading', { name: /<img src=x/ })).toBeVisible()
})
