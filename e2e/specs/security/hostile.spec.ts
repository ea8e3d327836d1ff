import type { Page } from '@playwright/test'
import type { World } from '../../../mocks/world/World.ts'
import { expect, test } from '../../fixtures/test.ts'
import { openFederationDialog } from '../../support/federation.ts'
import { memberId } from '../../support/fleet.ts'
import { DESK, expectNoOverflow, PHONE } from '../../support/layout.ts'
import { openSignedIn } from '../../support/signIn.ts'

/** What somebody may call a cluster, a pod or an error (security.md X1). */
const HOSTILE = {
  image: '<img src=x onerror="window.hit=1;alert(1)">',
  svg: '"><svg onload="window.hit=2"></svg><script>window.hit=3</script>',
  mirrored: 'edge-\u202Enol-01\u202C end',
  template: '{{t}} [[name]] ${hit} $t(title) &lt;b&gt;',
  prototype: '__proto__',
  endless: 'x'.repeat(10_000),
} as const
const NAMES = Object.values(HOSTILE)
/** The primary's own, told apart from its members'. */
const HOME = `home ${HOSTILE.svg}`
const MEMBERS = ['aks-remote2', 'edge-lon-01', 'edge-sgp-03', 'iks-demo', 'rhos-remote-aws', 'edge-nyc-02']

/** Gives each of the members one of the names, in the eyes of the primary. */
function renameMembers(world: World): void {
  const { members } = world.controller('gke-one').state.federation
  MEMBERS.forEach((name, index) => {
    const member = members.find((candidate) => candidate.name === name)
    if (member) Object.assign(member, { name: NAMES[index] })
  })
}

/** Nothing of it became code or markup, and nothing sticks out on a desk or a phone. */
async function expectHarmless(page: Page, name: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await expectNoOverflow(page, `${name}, ${size.width} px`)
  }
  const planted = await page.evaluate(() => ({
    hit: 'hit' in window,
    polluted: 'polluted' in {},
    elements: document.querySelectorAll('img, body svg[onload], body script, iframe').length,
  }))
  expect(planted, name).toEqual({ hit: false, polluted: false, elements: 0 })
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A name opened a dialog: ${dialog.message()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) throw new Error('A name loaded a picture')
  })
})

test('cluster names are text wherever they stand', async ({ page, world }) => {
  const id = memberId(world, 'aks-remote2')
  renameMembers(world)
  world.controller('gke-one').state.clusterName = HOME
  await openSignedIn(page, '/federation/clusters')
  const grid = page.getByRole('grid', { name: 'Clusters of the federation' })
  for (const name of NAMES.filter((each) => each !== HOSTILE.endless)) {
    await expect(grid.getByText(name, { exact: true })).toBeVisible()
  }
  await expectHarmless(page, 'list')

  await page.getByRole('button', { name: /^Switch cluster/ }).click()
  await page.getByRole('combobox').fill('<img')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expectHarmless(page, 'switcher')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(new RegExp('onerror'))
  await expect(page).toHaveURL((url) => url.hash.includes(id))
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  await expectHarmless(page, 'page of a cluster')

  const demote = await openFederationDialog(page, /^Demote to standalone/)
  await expect(demote).toContainText(HOME)
  await demote.getByRole('textbox').fill(HOME)
  await expect(demote.getByRole('button', { name: 'Demote', exact: true })).toBeEnabled()
  await expectHarmless(page, 'demote')
})

test('names, labels and words of components are text', async ({ page, world }) => {
  const { controllers, enforcers } = world.controller('gke-one').state.inventory
  NAMES.forEach((name, index) => {
    const enforcer = enforcers[index]
    if (!enforcer) return
    Object.assign(enforcer, { display_name: name, host_name: name, version: name })
    // As the wire brings it: a literal would set the prototype.
    enforcer.labels = JSON.parse(`{"__proto__":"polluted","constructor":${JSON.stringify(name)}}`) as Record<
      string,
      string
    > // what the line above says
  })
  Object.assign(controllers[0] ?? {}, {
    connection_state: HOSTILE.image,
    orch_conn_last_error: HOSTILE.endless,
  })

  await openSignedIn(page, '/clusters/local/assets/system-components/enforcers')
  for (const name of NAMES.filter((each) => each !== HOSTILE.endless)) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  }
  await expectHarmless(page, 'list of components')
  for (const name of [HOSTILE.image, HOSTILE.endless]) {
    // By key: the middle of the endless name is far outside of its cell.
    await page.getByRole('link', { name, exact: true }).press('Enter')
    await expect(page.getByRole('complementary').getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(page.getByRole('complementary')).toContainText(`constructor=${name}`)
    await expectHarmless(page, `panel of ${name.slice(0, 20)}`)
  }
  await page.goto('./#/clusters/local/assets/system-components/controllers')
  await expect(page.getByRole('grid').getByText(`Unknown (${HOSTILE.image})`)).toBeVisible()
  await page
    .getByRole('row', { name: /Leader/ })
    .getByRole('link')
    .click()
  await expect(page.getByRole('complementary')).toContainText('xxxx')
  await expectHarmless(page, 'panel of a controller')
})

test('what a controller says when it fails is text', async ({ page, world }) => {
  const said = NAMES.join(' ')
  const failure = { status: 500, body: { code: 39, error: said, message: said }, times: 50 }
  world.plan('gke-one', 'GET /v1/controller', failure)
  world.plan('gke-one', 'GET /v1/fed/join_token', failure)
  world.plan('gke-one', 'GET /v1/enforcer', {
    ...failure,
    body: `<html><b>${said}</b></html>`,
    contentType: 'text/html',
  })

  await openSignedIn(page, '/clusters/local/assets/system-components/enforcers')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Details' }).click()
  await expectHarmless(page, 'page of HTML instead of an answer')

  await page.goto('./#/clusters/local/assets/system-components/controllers')
  // The list before this one has failed too, and stays until this page is there.
  await expect(page.getByRole('link', { name: 'Controllers', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('main').getByText(HOSTILE.image)).toBeVisible()
  await expectHarmless(page, 'failed list')

  const dialog = await openFederationDialog(page, /^Generate join token/)
  await dialog.getByRole('button', { name: 'Generate', exact: true }).click()
  await dialog.getByRole('button', { name: 'Details' }).click()
  await expect(dialog.getByText(HOSTILE.image)).toBeVisible()
  await expectHarmless(page, 'failed dialog')
})
