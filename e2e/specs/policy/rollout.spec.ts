import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('the board tells which clusters hold the policy, what differs, and brings it to those that wait', async ({
  page,
  world,
}) => {
  test.slow()
  await openSignedIn(page, '/federation/policy/rollout')
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  // Once in words for the cluster, and a sign for each of the nine kinds.
  await expect(row('edge-lon-01').getByText('In sync')).toHaveCount(10)
  await expect(row('edge-nyc-02')).toContainText('Refused (version)')
  await expect(row('rhos-remote-aws')).toContainText('Unreachable')
  await expect(row('iks-demo')).toContainText('1 of 9 kinds')
  await expect(row('iks-demo').getByRole('gridcell', { name: 'Pending 2' })).toBeVisible()
  await expect(page.getByText('managed clusters hold the federated policy of gke-one')).toBeVisible()
  await expectUsable(page, 'rollout board')

  await page.getByRole('link', { name: 'iks-demo' }).click()
  const panel = page.getByRole('complementary', { name: 'Rollout to iks-demo' })
  await expect(panel).toContainText('Missing there')
  await expect(panel).toContainText('100012 · fed.batch → external')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Sync waiting clusters' }).click()
  await expect(page.getByText(/^Sync sent to \d clusters?$/)).toBeVisible()
  world.advance(5_000)
  world.advance(5_000)
  await expect(row('iks-demo').getByText('In sync')).toHaveCount(10, { timeout: 20_000 })
})

test('a federated reader sees the board and cannot sync', async ({ page }) => {
  await openSignedIn(page, '/federation/policy/rollout', 'fred')
  await expect(page.getByRole('row', { name: /edge-lon-01/ })).toContainText('In sync')
  await expect(page.getByRole('button', { name: 'Sync waiting clusters' })).toBeDisabled()
})
