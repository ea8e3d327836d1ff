import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { switchTo } from '../../support/federation.ts'
import { apiOf } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const PATH = '/clusters/local/assets/registries'

/** A critical vulnerability that the scanned image has once. */
const CRITICAL = 'CVE-2022-2068'

test('a federated registry is added, scanned before one’s eyes, and found on a member read-only', async ({
  page,
  world,
  openConsole,
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
  await page.getByText('docker-hosted/wiki:2.0.1', { exact: true }).click()
  await expect(page.getByRole('figure', { name: /Vulnerabilities by severity: [1-9]/ })).toBeVisible()
  await expectUsable(page, 'an image')

  await page.getByRole('row', { name: new RegExp(CRITICAL) }).click()
  const panel = page.getByRole('complementary', { name: CRITICAL })
  await panel.getByRole('button', { name: 'Accept…' }).click()
  const accept = page.getByRole('dialog')
  await accept.getByLabel(/^Reason/).fill('The function is never called.')
  await accept.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(page.getByText(`${CRITICAL} accepted on gke-one`)).toBeVisible()

  world.advance(70_000)
  await switchTo(page, 'aks-remote2')
  const shared = page.getByRole('row', { name: /fed\.wiki/ })
  await expect(shared).toContainText('Shared')
  await expect(shared.getByRole('button', { name: 'Scan fed.wiki' })).toBeDisabled()
  await shared.getByText('fed.wiki').click()
  await expect(page.getByText('Scanned on gke-one, the primary cluster')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit…' })).toBeDisabled()
  await expect(page.getByRole('link', { name: 'Admission rules' })).toBeVisible()
  await page.getByText('docker-hosted/wiki:2.0.1', { exact: true }).click()
  // What is accepted on the primary is not accepted here: profiles are not federated.
  await expect(page.getByRole('row', { name: new RegExp(CRITICAL) })).toBeVisible()

  const member = await openConsole('aks-remote2')
  await openSignedIn(member, PATH)
  const own = member.getByRole('row', { name: /fed\.wiki/ })
  await expect(own).toContainText('24')
  await expect(own.getByRole('button', { name: 'Scan fed.wiki' })).toBeDisabled()
})

/** Settings that fail, what the list says of each, and what its own page says and asks for. */
const FAILURES = [
  {
    name: 'broken-wrong-credential',
    settings: { registry: 'https://nexus.acme.io/', username: 'scan', password: 'mistyped' },
    brief: 'sign-in refused',
    inFull: 'The registry refused the sign-in. Check user name, password or token.',
  },
  {
    name: 'broken-unreachable',
    settings: { registry: 'https://offline.acme.io/' },
    brief: 'no answer',
    inFull: 'The registry did not answer. Check address, firewall and proxy.',
  },
  {
    name: 'broken-unknown-host',
    settings: { registry: 'https://nobody.example/' },
    brief: 'unknown host',
    inFull: 'No host has this name. Check the address.',
  },
  {
    name: 'broken-not-trusted',
    settings: { registry: 'https://selfsigned.acme.io/' },
    brief: 'certificate not trusted',
    inFull: /^The registry's certificate is not trusted/,
  },
  {
    name: 'broken-empty-filter',
    settings: { registry: 'https://registry.hub.docker.com/', filters: ['library/no-such-image'] },
    brief: 'no image matches',
    inFull: /^No image matches the filters/,
  },
] as const

test('every way a scan can go wrong has its own message, in the list and in full', async ({
  page,
  world,
}) => {
  const api = await apiOf(world, 'gke-one')
  for (const { name, settings } of FAILURES) {
    const config = { name, registry_type: 'Docker Registry', filters: ['docker-hosted/*'], ...settings }
    expect((await api.call('POST', '/v1/scan/registry', { config })).status).toBe(200)
  }
  await openSignedIn(page, `${PATH}?q=broken-`)
  await page.getByRole('checkbox', { name: 'Select all shown rows' }).click()
  await page.getByRole('button', { name: 'Scan 5 of 5' }).click()
  world.advance(15_000)
  for (const { name, brief } of FAILURES) {
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(brief, { timeout: 15_000 })
  }
  for (const { name, inFull } of FAILURES) {
    await page.goto(`./#${PATH}/${name}`)
    await expect(page.getByRole('main').getByText(inFull)).toBeVisible()
  }
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
