import { expect, test } from '../../fixtures/test.ts'
import { clusterRow, switchTo } from '../../support/federation.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const COMPONENTS = 'assets/system-components/controllers'
const MINUTE = 60_000

test('states move by themselves, without a reload', async ({ page, world }) => {
  await openSignedIn(page, '/federation/clusters')
  await expect(clusterRow(page, 'edge-sgp-03')).toContainText('Syncing')
  await expect(clusterRow(page, 'eks-payments-eu')).toContainText('Joined')
  let reloads = 0
  page.on('load', () => (reloads += 1))

  world.advance(MINUTE)
  await expect(clusterRow(page, 'edge-sgp-03')).toContainText('Synced', { timeout: 10_000 })
  world.editFederatedPolicy('gke-one')
  await expect(clusterRow(page, 'edge-sgp-03')).toContainText('Out of sync', { timeout: 10_000 })
  await expect(page.getByRole('region', { name: 'What needs attention' })).toContainText('edge-sgp-03')
  world.advance(MINUTE)
  await expect(clusterRow(page, 'edge-sgp-03')).toContainText('Synced', { timeout: 10_000 })
  expect(reloads).toBe(0)
})

test('a filter is in the address, survives a reload and is taken back by Back', async ({ page }) => {
  await openSignedIn(page, '/federation/clusters')
  const rows = page.getByRole('grid', { name: 'Clusters of the federation' }).getByRole('row')
  const count = page.getByRole('status').filter({ hasText: / of 9$/ })
  const attention = page.getByRole('button', { name: /^Needs attention/ })
  await expect(count).toHaveText('9 of 9')

  await attention.click()
  await expect(attention).toHaveAttribute('aria-pressed', 'true')
  await expect(clusterRow(page, 'edge-lon-01')).toHaveCount(0)
  await page.getByLabel('Filter clusters').fill('edge')
  await expect(count).toHaveText('1 of 9')
  await expect(page).toHaveURL(/group=attention.*q=edge|q=edge.*group=attention/)

  await page.reload()
  await expect(count).toHaveText('1 of 9')
  await expect(page.getByLabel('Filter clusters')).toHaveValue('edge')
  await expect(attention).toHaveAttribute('aria-pressed', 'true')
  await expect(rows).toHaveCount(2)

  await page.getByLabel('Filter clusters').fill('nothing is called so')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(count).toHaveText('9 of 9')
  await page.goBack()
  await expect(attention).toHaveAttribute('aria-pressed', 'true')
})

test.describe('with a clock ten times as fast', () => {
  // A call that nobody answers costs ten seconds.
  test.use({ speed: 10 })

  test('a cluster that is lost while open says so, keeps what was open, and comes back by itself', async ({
    page,
    world,
  }) => {
    const leader = world.controller('edge-lon-01').state.inventory.controllers[0]?.display_name ?? ''
    await openSignedIn(page, `/clusters/${memberId(world, 'edge-lon-01')}/${COMPONENTS}`)
    await expect(page.getByRole('link', { name: leader })).toBeVisible()
    const lost = page.getByRole('alert').filter({ hasText: 'edge-lon-01' })

    world.setDown('edge-lon-01')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(lost).toContainText('edge-lon-01 cannot be opened at the moment', { timeout: 20_000 })
    await expect(lost).toContainText('Disconnected: since')
    await expect(page.getByRole('link', { name: leader })).toBeHidden()
    await page.getByRole('button', { name: 'Show what was open' }).click()
    await expect(lost).toContainText('What you see was read before')
    await expect(page.getByRole('link', { name: leader })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Switch cluster, now edge-lon-01/ })).toContainText(
      'Disconnected',
    )

    world.setDown('edge-lon-01', false)
    world.advance(2 * MINUTE)
    await expect(lost).toHaveCount(0, { timeout: 10_000 })
    await expect(page.getByRole('link', { name: leader })).toBeVisible()
  })
})

test('a cluster that is removed, unknown or closed is explained and never replaced by another', async ({
  page,
  world,
}) => {
  const id = memberId(world, 'edge-lon-01')
  const leader = world.controller('edge-lon-01').state.inventory.controllers[0]?.display_name ?? ''
  await openSignedIn(page, `/clusters/${id}/${COMPONENTS}`)
  await expect(page.getByRole('link', { name: leader })).toBeVisible()
  const { status } = await (await apiOf(world, 'gke-one')).call('DELETE', `/v1/fed/cluster/${id}`)
  expect(status).toBe(200)
  const removed = page.getByRole('alert').filter({ hasText: 'was removed from this federation' })
  await expect(removed).toContainText('edge-lon-01', { timeout: 10_000 })
  await expect(page.getByRole('link', { name: leader })).toBeHidden()
  await removed.getByRole('link', { name: 'Show all clusters' }).click()
  await expect(clusterRow(page, 'gke-one')).toBeVisible()
  await expect(clusterRow(page, 'edge-lon-01')).toHaveCount(0)

  await page.goto(`./#/clusters/${id}/${COMPONENTS}`)
  await expect(page.getByText('No such cluster')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(id)
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expect(page).toHaveURL((url) => url.hash.includes(id))

  await page.goto(`./#/clusters/${memberId(world, 'rhos-remote-aws')}/${COMPONENTS}`)
  await expect(page.getByText('rhos-remote-aws cannot be opened')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Disconnected: does not answer')
  world.setDown('rhos-remote-aws', false)
  world.advance(2 * MINUTE)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  await expect(page).toHaveTitle(/rhos-remote-aws/)
})

for (const { status, told } of [
  { status: 'kicked', told: 'edge-lon-01 was dismissed from this federation' },
  { status: 'left', told: 'edge-lon-01 has left this federation' },
]) {
  test(`a cluster that is ${status} while open has a page of its own`, async ({ page, world, axe }) => {
    await openSignedIn(page, `/clusters/${memberId(world, 'edge-lon-01')}/${COMPONENTS}`)
    await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
    const { members } = world.controller('gke-one').state.federation
    const member = members.find(({ name }) => name === 'edge-lon-01')
    if (member) member.status = status
    await expect(page.getByRole('alert').filter({ hasText: told })).toBeVisible({ timeout: 10_000 })
    await axe()
    await page.getByRole('link', { name: 'Show all clusters' }).click()
    const card = page.getByRole('region', { name: 'What needs attention' })
    await expect(card.getByRole('listitem').filter({ hasText: 'edge-lon-01' })).toContainText('since')
  })
}

test.describe('the console of a cluster that was removed without hearing of it', () => {
  test.use({ console: 'k3s-store-101', scenario: 'degraded' })

  test('says so once it has asked its primary, and lets it leave by force alone', async ({ page, world }) => {
    world.advance(2 * MINUTE)
    await openSignedIn(page, '/federation/clusters')
    const card = page.getByRole('region', { name: 'What needs attention' })
    await expect(card).toContainText('The primary no longer counts k3s-store-101 as a member')
    await card.getByRole('button', { name: /^Leave federation/ }).click()
    const leave = page.getByRole('dialog', { name: /^Leave federation/ })
    await expect(leave.getByRole('textbox')).toBeFocused()
    await expect(leave.getByRole('switch')).toBeChecked()
    await leave.getByRole('textbox').fill('k3s-store-101')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /^Promote k3s-store-101/ })).toBeVisible()
    expect(world.controller('k3s-store-101').federationRole).toBe('standalone')
  })
})

test('several clusters are synced in one go, each with its result, and pins stay over a reload', async ({
  page,
  world,
}) => {
  await openSignedIn(page, '/federation/clusters')
  world.setFaults('edge-lon-01', { commands: 'req_error' })
  for (const name of ['aks-remote2', 'edge-lon-01']) {
    await clusterRow(page, name).getByRole('checkbox').check()
  }
  await page.getByRole('toolbar').getByRole('button', { name: 'Sync', exact: true }).click()
  const task = page.getByRole('listitem', { name: /^Sync federal rules/ })
  await expect(task).toContainText('Sync sent to 1 of 2 clusters')
  await expect(task).toContainText('Command failed')
  world.setFaults('edge-lon-01', { commands: null })
  await task.getByRole('button', { name: 'Retry what failed' }).click()
  await expect(page.getByText('Sync sent to edge-lon-01')).toBeVisible()

  await page.getByRole('button', { name: /^Switch cluster/ }).click()
  await page.getByRole('combobox').fill('remote2')
  await page.keyboard.press('Control+p')
  await page.reload()
  await page.getByRole('button', { name: /^Switch cluster/ }).click()
  await expect(page.getByRole('option', { name: /aks-remote2.*Pinned/ })).toHaveAttribute(
    'aria-posinset',
    '1',
  )
})

test.describe('with three hundred clusters', () => {
  test.use({ scenario: 'large' })

  test('the list scrolls to its end and the switcher finds one by typing', async ({ page }) => {
    await openSignedIn(page, '/federation/clusters')
    const grid = page.getByRole('grid', { name: 'Clusters of the federation' })
    await expect(grid).toHaveAttribute('aria-rowcount', '301')
    await expect(page.getByRole('row', { name: /Disconnected/ })).not.toHaveCount(0)
    expect(await grid.getByRole('row').count()).toBeLessThan(80)

    await page.getByRole('button', { name: 'Name', exact: true }).click()
    const first = clusterRow(page, 'aks-fra-031')
    const last = clusterRow(page, 'rke2-tyo-235')
    await first.hover()
    await page.mouse.wheel(0, 100_000)
    await expect(last).toBeInViewport()
    await expect(first).toHaveCount(0)
    await page.mouse.wheel(0, -100_000)
    await expect(first).toBeInViewport()

    await switchTo(page, 'eks-syd-029')
    await expect(page).toHaveTitle(/System Components.*eks-syd-029/)
    await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  })
})
