import { expect, test } from '../../fixtures/test.ts'
import { switchTo } from '../../support/federation.ts'
import { memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const PAGE = '/assets/system-components/controllers'

test('two tabs on two clusters never mix', async ({ page, context, world }) => {
  const idOf = (name: string) => memberId(world, name)
  const leaderOf = (name: string) => world.controller(name).state.inventory.controllers[0]?.display_name ?? ''
  await openSignedIn(page, `/clusters/${idOf('edge-lon-01')}${PAGE}`)
  await expect(page.getByRole('link', { name: leaderOf('edge-lon-01') })).toBeVisible()

  const other = await context.newPage()
  await openSignedIn(other, `/clusters/${idOf('aks-remote2')}${PAGE}`)
  await expect(other.getByRole('link', { name: leaderOf('aks-remote2') })).toBeVisible()

  // Each tab goes on asking for its own cluster, also after the other one moved.
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await switchTo(other, 'gke-one')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => asked.filter((url) => url.includes('/controller')).length).toBeGreaterThan(0)
  for (const url of asked.filter((each) => each.endsWith('/controller'))) {
    expect(url).toContain(`/v1/fed/cluster/${idOf('edge-lon-01')}/v1/controller`)
  }
  await expect(page.getByRole('link', { name: leaderOf('edge-lon-01') })).toBeVisible()
})

test('a late answer of the old cluster never paints the new one', async ({ page, world }) => {
  const lon = memberId(world, 'edge-lon-01')
  const late = world.controller('edge-lon-01').state.inventory.controllers[0]?.display_name ?? ''
  const current = world.controller('gke-one').state.inventory.controllers[0]?.display_name ?? ''
  await openSignedIn(page, '/clusters/local/assets/system-components/controllers')
  await expect(page.getByRole('link', { name: current })).toBeVisible()

  world.setLatency('edge-lon-01', 4_000)
  await page.goto(`./#/clusters/${lon}${PAGE}`)
  await expect(page.getByRole('button', { name: 'Switch cluster, now edge-lon-01' })).toBeVisible()
  const answered = page.waitForEvent('requestfinished', {
    predicate: (request) => request.url().includes(`${lon}/v1/controller`),
    timeout: 6_000,
  })
  const dropped = page.waitForEvent('requestfailed', {
    predicate: (request) => request.url().includes(`${lon}/v1/controller`),
  })
  await switchTo(page, 'gke-one')
  await expect(page.getByRole('link', { name: current })).toBeVisible()
  await Promise.race([dropped, answered])
  await expect(page.getByText(late)).toHaveCount(0)
  await expect(page).toHaveTitle(/gke-one/)
})
