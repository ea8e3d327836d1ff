import { expect, test } from '../../fixtures/test.ts'
import { expectAccessible } from '../../fixtures/axe.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { PHONE } from '../../support/layout.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('a federated rule with a federated webhook is written on the primary and is read-only on a member', async ({
  page,
  world,
  axe,
}) => {
  test.slow()
  const federal = (cluster: string) => world.controller(cluster).state.policy.federal
  await openSignedIn(page, '/federation/policy/configuration')
  await expect(page.getByRole('row', { name: /fed.soc-slack/ })).toContainText('4 rules')
  await expectUsable(page, 'federated configuration')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const webhook = page.getByRole('dialog', { name: 'Add a federated webhook' })
  await webhook.getByLabel(/^Name/).fill('fed.oncall')
  await webhook.getByLabel(/^Address/).fill('https://oncall.example.com/hook')
  await axe('webhook dialog')
  await webhook.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('Webhook fed.oncall added')).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'Response Rules' }).click()
  await expect(page.getByRole('row', { name: /Container.Privilege.Escalation/ })).toBeVisible()
  await expectUsable(page, 'federated response rules')
  await page.getByRole('button', { name: 'Add rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a federated response rule' })
  await dialog.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: /^Admission control/ }).click()
  await expect(dialog.getByRole('combobox', { name: 'Group' })).toBeDisabled()
  await expect(dialog.getByRole('checkbox', { name: 'Quarantine' })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Category' }).click()
  await page.getByRole('option', { name: /^CVE report/ }).click()
  await dialog.getByRole('combobox', { name: 'Group' }).fill('fed.ledger-db')
  await dialog.getByRole('combobox', { name: 'Criterion' }).click()
  await page.getByRole('option', { name: 'High or critical with a fix' }).click()
  const value = dialog.getByLabel('Value of High or critical with a fix')
  await value.fill('3/0')
  await dialog.getByRole('checkbox', { name: 'Webhook' }).check()
  await expect(dialog).toContainText('No webhook is chosen: nothing is called')
  await expect(dialog).toContainText('A whole number from 1 up, or two: 3/30')
  await value.fill('3/30')
  await dialog.getByRole('combobox', { name: 'Webhooks' }).fill('oncall')
  await page.getByRole('option', { name: 'fed.oncall' }).click()
  await axe('response rule dialog')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Response rule added')).toBeVisible()
  expect(federal('gke-one').responses[0]).toMatchObject({
    id: 100_008,
    event: 'cve-report',
    group: 'fed.ledger-db',
    conditions: [{ type: 'cve-high-with-fix', value: '3/30' }],
    actions: ['webhook'],
    webhooks: ['fed.oncall'],
    cfg_type: 'federal',
  })

  world.advance(60_000)
  world.advance(60_000)
  await expect.poll(() => federal('edge-lon-01').responses[0]?.id).toBe(100_008)
  await page.goto(`./#/clusters/${memberId(world, 'edge-lon-01')}/policy/response-rules/100008`)
  const panel = page.getByRole('complementary', { name: 'Response rule 100008' })
  await expect(panel).toContainText(
    'At least 3 high or critical with a fix, published 30 days ago or earlier',
  )
  await expect(panel).toContainText('fed.oncall')
  await expect(panel).toContainText('Federated: it is edited on the primary')
  await expect(panel.getByRole('button', { name: 'Delete' })).toBeDisabled()
  await expectUsable(page, 'panel of a response rule')
  await panel.getByRole('button', { name: 'Edit on the primary' }).click()
  await expect(page).toHaveURL(/federation\/policy\/response-rules\/100008$/)
})

test('deleting a federated rule that isolates releases what it isolated, on the primary and on members', async ({
  page,
  world,
}) => {
  const isolated = (cluster: string) => Object.values(world.controller(cluster).state.policy.quarantined)
  const { policy } = world.controller('edge-lon-01').state
  policy.quarantined = Object.fromEntries(
    Object.keys(world.controller('gke-one').state.policy.quarantined).map((id) => [
      id,
      'security-event (rule 100002)',
    ]),
  )
  await openSignedIn(page, '/federation/policy/response-rules/100002')
  const panel = page.getByRole('complementary', { name: 'Response rule 100002' })
  await panel.getByRole('button', { name: 'Delete' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete response rule 100002' })
  await question.getByRole('checkbox', { name: 'Release the containers it has in quarantine' }).check()
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Response rule 100002 deleted')).toBeVisible()
  await expect.poll(() => isolated('gke-one')).toEqual([])
  await expect.poll(() => isolated('edge-lon-01')).toEqual([])
  await expect(panel).toContainText('This rule is gone')
})

test('readers see rules and webhooks and change none', async ({ page, world }) => {
  await openSignedIn(page, '/federation/policy/response-rules/100002', 'fred')
  await expect(page.getByRole('button', { name: 'Add rule' })).toBeDisabled()
  const panel = page.getByRole('complementary', { name: 'Response rule 100002' })
  await expect(panel.getByRole('button', { name: 'Switch off' })).toBeDisabled()
  await page.getByRole('main').getByRole('link', { name: 'Configuration' }).click()
  await expect(page.getByRole('button', { name: 'Add webhook' })).toBeDisabled()
  const api = await apiOf(world, 'gke-one', 'fred')
  expect((await api.call('DELETE', '/v1/response/rule/100002')).status).toBe(403)
})

test('on a phone the actions of the chosen rules are in a menu, and what cannot be done says why', async ({
  page,
  world,
}) => {
  const rules = () => world.controller('gke-one').state.policy.federal.responses
  await page.setViewportSize(PHONE)
  await openSignedIn(page, '/federation/policy/response-rules')
  await page.getByRole('checkbox', { name: /Container.Privilege.Escalation/ }).check()
  await page.getByRole('checkbox', { name: /User.Login.Blocked/ }).check()
  await page.getByRole('button', { name: 'Actions', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /^Switch on 0 of 2/ })).toContainText(
    'none of the selected',
  )
  await expectAccessible(page, 'menu of the chosen rules')
  await page.getByRole('menuitem', { name: 'Switch off 2 of 2' }).click()
  await expect.poll(() => rules().filter(({ disable }) => disable)).toHaveLength(3)
})
