import { readFile } from 'node:fs/promises'
import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openSignedIn } from '../../support/signIn.ts'

// Two schemes and a phone for each screen: much to look at, nothing to wait for.
test.slow()

const PATH = '/clusters/local/assets/sigstore-verifiers'

test('a verifier is added to a new root, exported, and imported on another cluster', async ({
  page,
  openConsole,
}) => {
  await openSignedIn(page, PATH)
  await page.getByRole('button', { name: 'Add root of trust…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Name/).fill('release-keys')
  await dialog.getByRole('combobox', { name: /^Kind/ }).click()
  await page.getByRole('option', { name: /^Private root/ }).click()
  await expectUsable(page, 'root of trust')
  await dialog.getByRole('combobox', { name: /^Kind/ }).click()
  await page.getByRole('option', { name: /^Public root/ }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('release-keys added on gke-one')).toBeVisible()

  await page.getByRole('button', { name: 'Actions for release-keys' }).click()
  await page.getByRole('menuitem', { name: 'Add verifier…' }).click()
  await dialog.getByLabel(/^Name/).fill('release-bot')
  await dialog.getByRole('radio', { name: 'Keyless' }).click()
  await dialog.getByLabel(/^Issuer/).fill('https://id.acme.io')
  await dialog.getByLabel(/^Subject/).fill('release@acme.io')
  await expectUsable(page, 'verifier')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('link', { name: /release-bot/ }).click()
  await expect(page.getByRole('complementary', { name: 'release-keys/release-bot' })).toBeVisible()
  await expectUsable(page, 'panel of a verifier')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await saved).path()

  const member = await openConsole('aks-remote2')
  await openSignedIn(member, PATH)
  await member.getByRole('button', { name: 'Import…' }).click()
  await member.getByLabel('File').setInputFiles({
    name: 'sigstore.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  })
  await expect(member.getByRole('dialog')).toContainText('release-keys/release-bot')
  await expectUsable(member, 'import of roots')
  await member.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
  await expect(member.getByRole('listitem', { name: /^Import 3 roots/ })).toContainText('3 of 3 imported')
  await expect(member.getByRole('row', { name: /release-bot/ })).toContainText('release@acme.io')
})
