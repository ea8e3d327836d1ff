import type { Page } from '@playwright/test'
import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const FEDERATED = '/federation/policy/network-rules'
const ruleRow = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

async function chooseAction(page: Page, rule: string, action: string) {
  await page.getByRole('button', { name: `Actions for ${rule}` }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** Fills the dialog of a rule that is open. */
async function fillRule(page: Page, rule: { from: string; to: string; ports: string }) {
  await page.getByRole('combobox', { name: /^From/ }).fill(rule.from)
  await page.getByRole('combobox', { name: /^To/ }).fill(rule.to)
  await page.getByLabel('Ports').fill(rule.ports)
}

/** The tray of tasks covers what lies under it. */
async function closeTray(page: Page) {
  await page.getByRole('button', { name: /^Close; found again/ }).click()
}

const rulesOf = (world: Parameters<typeof apiOf>[0], cluster: string) =>
  world.controller(cluster).state.policy.federal.rules

test('a federated rule is drafted, reviewed, saved and arrives at the members, where it is read-only', async ({
  page,
  world,
}) => {
  // Checks three screens with axe, in both schemes.
  test.slow()
  await openSignedIn(page, FEDERATED)
  await chooseAction(page, 'fed.checkout → fed.redis-cache', 'Add below')
  await fillRule(page, { from: 'fed.checkout', to: 'localgroup', ports: 'tcp/99999' })
  await page.getByRole('button', { name: 'Add to draft' }).click()
  await expect(
    page.getByText('Federated rules know only federated groups (fed.…), external and nodes'),
  ).toBeVisible()
  await expect(page.getByText('tcp/99999: ports end at 65535')).toBeVisible()
  await fillRule(page, { from: 'fed.checkout', to: 'fed.payments', ports: '9090' })
  await expect(page.getByText(/9090 is TCP only/)).toBeVisible()
  await expectUsable(page, 'rule dialog')
  await page.getByRole('button', { name: 'Add to draft' }).click()
  await chooseAction(page, 'fed.legacy-erp → fed.ledger-db', 'Delete')
  await expect(ruleRow(page, 'fed.checkout → fed.payments')).toContainText('Added')
  await expectUsable(page, 'draft of network rules')

  // Nothing is lost by looking elsewhere and by a reload.
  await page.goto('./#/federation/clusters')
  await page.goto(`./#${FEDERATED}`)
  await page.reload()
  await expect(ruleRow(page, 'fed.legacy-erp → fed.ledger-db')).toContainText('Removed')

  await page.getByRole('button', { name: 'Review 2 changes' }).click()
  const review = page.getByRole('dialog', { name: 'Save 2 changes to the federated network rules' })
  await expect(review).toContainText('6 of 9 clusters get the new rules')
  await expect(review).toContainText('edge-nyc-02')
  await expect(review).toContainText('Nobody else changed the rules')
  await expectUsable(page, 'review of network rules')
  await review.getByRole('button', { name: 'Save 2 changes' }).click()
  await expect(page.getByText('Federated network rules saved')).toBeVisible({ timeout: 15_000 })
  const saved = rulesOf(world, 'gke-one').map(({ from, to, ports }) => `${from} ${to} ${ports}`)
  expect(saved[3]).toBe('fed.checkout fed.payments tcp/9090')
  expect(saved.join()).not.toContain('fed.legacy-erp')

  expect(rulesOf(world, 'edge-lon-01')).toHaveLength(12)
  world.advance(60_000)
  world.advance(60_000)
  await expect.poll(() => rulesOf(world, 'edge-lon-01').some(({ ports }) => ports === 'tcp/9090')).toBe(true)
  await page.goto(`./#/clusters/${memberId(world, 'edge-lon-01')}/policy/network-rules`)
  const copy = ruleRow(page, 'fed.checkout → fed.payments')
  await expect(copy).toContainText('Federated')
  await closeTray(page)
  await page.getByRole('button', { name: 'Actions for fed.checkout → fed.payments' }).click()
  await expect(page.getByRole('menuitem', { name: /^Edit Federated/ })).toBeDisabled()
  await page.getByRole('menuitem', { name: 'Edit on the primary' }).click()
  await expect(page).toHaveURL(/federation\/policy\/network-rules\?q=100013/)
})

test('rules move by keyboard, by drag and to a place, with the same result', async ({ page, world }) => {
  test.slow()
  const order = () => rulesOf(world, 'gke-one').map(({ id }) => id)
  const save = async () => {
    await page.getByRole('button', { name: /^Review/ }).click()
    await page.getByRole('button', { name: /^Save 1 change/ }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await openSignedIn(page, FEDERATED)
  const before = order()
  await page.getByRole('button', { name: /^Move fed.payments → fed.ledger-db/ }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(ruleRow(page, 'fed.payments → fed.ledger-db')).toContainText('Moved down 1')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(ruleRow(page, 'fed.payments → fed.ledger-db')).toContainText('Moved down 2')
  await save()
  const byKeyboard = order()
  expect(byKeyboard).toEqual([before[0], before[2], before[3], before[1], ...before.slice(4)])

  const handle = page.getByRole('button', { name: /^Move fed.payments → fed.ledger-db/ })
  const target = page.getByRole('button', { name: /^Move fed.checkout → fed.redis-cache/ })
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('The handles are not on the screen')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 8 })
  await page.mouse.up()
  await expect(ruleRow(page, 'fed.payments → fed.ledger-db')).toContainText('Moved up 2')
  await save()
  expect(order()).toEqual(before)

  await chooseAction(page, 'fed.payments → fed.ledger-db', 'Move to…')
  await page.getByLabel('Place').click()
  await page.getByRole('option', { name: 'After' }).click()
  await page.getByLabel('Rule id or position').fill('100002')
  await page.getByRole('button', { name: 'Move in draft' }).click()
  await save()
  expect(order()).toEqual(byKeyboard)

  await page.getByRole('button', { name: 'Undo the last save' }).click()
  await expect(page.getByRole('dialog')).toContainText('Moved up 2')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await expect.poll(order).toEqual(before)
})

test('what somebody else saved meanwhile is merged, and what both touched is asked about', async ({
  page,
  world,
}) => {
  await openSignedIn(page, FEDERATED)
  await chooseAction(page, 'fed.checkout → fed.redis-cache', 'Edit')
  await page.getByLabel('Ports').fill('tcp/6379-6380')
  await page.getByRole('button', { name: 'Change in draft' }).click()
  await chooseAction(page, 'fed.batch → external', 'Switch off')

  const other = await apiOf(world, 'gke-one')
  const change = { id: 100_007, ports: 'tcp/7000', cfg_type: 'federal' }
  await other.call('PATCH', '/v1/policy/rule/100007', { config: change })
  await other.call('PATCH', '/v1/policy/rule?scope=fed', { delete: [100_003] })

  await page.getByRole('button', { name: 'Review 2 changes' }).click()
  const review = page.getByRole('dialog')
  await expect(review).toContainText('Somebody else changed the rules')
  await expect(review).toContainText('1 removed')
  await expect(review).toContainText('Both changed it')
  await expect(review).toContainText('Theirs: Ports: tcp/7000')
  await review.getByRole('button', { name: 'Keep yours' }).click()
  await expect(review).not.toContainText('Both changed it')
  await review.getByRole('button', { name: 'Save 2 changes' }).click()
  await expect(review).toHaveCount(0)
  const rules = rulesOf(world, 'gke-one')
  expect(rules.find(({ id }) => id === 100_007)?.ports).toBe('tcp/6379-6380')
  expect(rules.find(({ id }) => id === 100_012)?.disable).toBe(true)
  expect(rules.some(({ id }) => id === 100_003)).toBe(false)
})

test('rules of a managed cluster are edited there, and copied to the federated ones only on the primary', async ({
  page,
  world,
}) => {
  const lon = memberId(world, 'edge-lon-01')
  const local = () => world.controller('edge-lon-01').state.policy.local.rules
  const [first] = local().filter((rule) => rule.cfg_type === 'user_created')
  if (!first) throw new Error('edge-lon-01 has no rules of its own')
  await openSignedIn(page, `/clusters/${lon}/policy/network-rules?q=${first.id}`)
  await page.getByPlaceholder(/^Filter rules/).fill(first.from)
  await chooseAction(page, `${first.from} → ${first.to}`, 'Delete')
  await page.getByRole('button', { name: 'Review 1 change' }).click()
  const review = page.getByRole('dialog', { name: 'Save 1 change to the network rules of edge-lon-01' })
  await review.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(review).toHaveCount(0)
  expect(local().some(({ id }) => id === first.id)).toBe(false)
  expect(world.controller('gke-one').state.policy.local.rules).toHaveLength(36)

  const [own] = world
    .controller('gke-one')
    .state.policy.local.rules.filter((rule) => rule.cfg_type === 'user_created')
  if (!own) throw new Error('gke-one has no rules of its own')
  await page.goto('./#/clusters/local/policy/network-rules')
  await chooseAction(page, `${own.from} → ${own.to}`, 'Copy to the federated rules…')
  await expect(page.getByRole('alertdialog')).toContainText('The originals stay')
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('1 rule copied to the federated rules')).toBeVisible()
  expect(rulesOf(world, 'gke-one').at(-1)).toMatchObject({ from: `fed.${own.from}`, cfg_type: 'federal' })
})

test('readers see every rule and change none', async ({ page, world }) => {
  await openSignedIn(page, FEDERATED, 'fred')
  await expect(page.getByRole('button', { name: 'Add rule' })).toBeDisabled()
  const reason = 'Needs a federated administrator (fedAdmin); you are fedReader'
  await expect(page.getByText(reason)).toBeVisible()
  await page.getByRole('button', { name: 'Actions for fed.batch → external' }).click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.goto(`./#/clusters/${memberId(world, 'edge-lon-01')}/policy/network-rules`)
  await expect(ruleRow(page, 'fed.batch → external')).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
  const api = await apiOf(world, 'gke-one', 'fred')
  expect((await api.call('PATCH', '/v1/policy/rule?scope=fed', { delete: [100_012] })).status).toBe(403)
})
