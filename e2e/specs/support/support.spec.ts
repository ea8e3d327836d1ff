import { readFile } from 'node:fs/promises'
import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('a reader collects what support needs of this cluster; what may not be read says so in the file', async ({
  page,
}) => {
  await openSignedIn(page, '/clusters/local/support', 'rita')
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facts for a report' })).toContainText('v1.31.4')
  await expectUsable(page, 'the support page')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Collect and save' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('support-gke-one.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('"path": "/v1/controller"')
  const task = page.getByRole('region', { name: 'Tasks' }).getByRole('listitem')
  await expect(task).toContainText('gke-one · saved as support-gke-one.json')

  // Closed, it is found again in the top bar.
  await task.getByRole('button', { name: /^Close/ }).click()
  await expect(task).toBeHidden()
  await page.getByRole('button', { name: 'Finished tasks' }).click()
  await expect(task).toBeVisible()
})

test('the page is about the selected cluster, also a managed one', async ({ page, world }) => {
  const id = memberId(world, 'edge-lon-01')
  await openSignedIn(page, `/clusters/${id}/support`)
  await expect(page.getByRole('region', { name: 'Facts for a report' })).toContainText(
    `by its primary, id ${id}`,
  )
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Collect and save' }).click()
  expect((await saved).suggestedFilename()).toBe('support-edge-lon-01.json')
})
