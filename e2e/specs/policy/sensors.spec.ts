import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('a federated DLP sensor with a rule is used by a federated group, reaches a member and is read-only there', async ({
  page,
  world,
}) => {
  // Checks four screens with axe, in both schemes.
  test.slow()
  const federal = (cluster: string) => world.controller(cluster).state.policy.federal
  await openSignedIn(page, '/federation/policy/dlp-sensors')
  await expect(page.getByRole('row', { name: /fed.customer-data/ })).toBeVisible()
  await expectUsable(page, 'federated DLP sensors')
  await page.getByRole('button', { name: 'Create sensor' }).click()
  const create = page.getByRole('dialog', { name: 'Create a federated DLP sensor' })
  await create.getByLabel(/^Name/).fill('invoices')
  await create.getByLabel('Comment').fill('Numbers of invoices')
  await expect(create).toContainText('Names of federated sensors begin with fed.')
  await create.getByLabel(/^Name/).fill('fed.invoices')
  await create.getByRole('button', { name: 'Create' }).click()

  // The panel of the new sensor is where its rules are added.
  const panel = page.getByRole('complementary', { name: 'Sensor fed.invoices' })
  await expect(panel).toContainText('No rules yet: it finds nothing.')
  await panel.getByRole('button', { name: 'Add rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a rule to fed.invoices' })
  await dialog.getByLabel(/^Name/).fill('number')
  await dialog.getByRole('textbox', { name: 'Pattern 1' }).fill(String.raw`\bINV-\d{6}\b`)
  await dialog.getByRole('combobox', { name: /^Context 1/ }).click()
  await page.getByRole('option', { name: 'Body' }).click()
  await dialog.getByRole('button', { name: 'Try a text' }).click()
  await dialog.getByRole('textbox', { name: 'Text' }).fill('order INV-204711, paid')
  await dialog.getByRole('button', { name: 'Try', exact: true }).click()
  await expect(dialog).toContainText('With this text in every context the rule is a hit.')
  await expectUsable(page, 'rule of a sensor')
  await dialog.getByRole('button', { name: 'Add rule' }).click()
  await expect(panel).toContainText(String.raw`\bINV-\d{6}\b`)
  expect(federal('gke-one').dlp.sensors.find(({ name }) => name === 'fed.invoices')).toMatchObject({
    cfg_type: 'federal',
    comment: 'Numbers of invoices',
    rules: [
      { name: 'number', patterns: [{ op: 'regex', value: String.raw`\bINV-\d{6}\b`, context: 'body' }] },
    ],
  })

  await page.goto('./#/federation/policy/groups/fed.batch?tab=dlp')
  const group = page.getByRole('complementary', { name: 'Group fed.batch' })
  await expect(group).toContainText('It uses no DLP sensor.')
  await group.getByRole('button', { name: 'Choose sensors' }).click()
  const choice = page.getByRole('dialog', { name: 'Choose the DLP sensors of fed.batch' })
  await choice.getByRole('checkbox', { name: /fed.invoices/ }).check()
  await choice.getByText('Deny', { exact: true }).click()
  await expectUsable(page, 'choice of sensors')
  await choice.getByRole('button', { name: 'Apply' }).click()
  await expect(group.getByRole('link', { name: 'fed.invoices' })).toBeVisible()
  await expect(group).toContainText('Deny')

  world.advance(60_000)
  world.advance(60_000)
  await expect
    .poll(() => federal('edge-lon-01').dlp.uses['fed.batch']?.actions)
    .toEqual({ 'fed.invoices': 'deny' })
  const lon = memberId(world, 'edge-lon-01')
  await page.goto(`./#/clusters/${lon}/policy/dlp-sensors/fed.invoices`)
  await expect(panel).toContainText('Federated: it is edited on the primary')
  await expect(panel.getByRole('button', { name: 'Edit the rule number' })).toBeDisabled()
  await expectUsable(page, 'federated sensor on a member')
  // A number is a link: the sensor leads to the group that uses it.
  await panel.getByRole('link', { name: 'fed.batch' }).click()
  await expect(group.getByRole('switch')).toBeDisabled()
  await expect(group).toContainText('fed.invoices')
})

test('a WAF sensor of a cluster is made for one of its groups, and a reader is refused', async ({
  page,
  world,
}) => {
  const waf = () => world.controller('edge-lon-01').state.policy.local.waf
  const lon = memberId(world, 'edge-lon-01')
  await openSignedIn(page, `/clusters/${lon}/policy/waf-sensors/path-traversal`)
  const panel = page.getByRole('complementary', { name: 'Sensor path-traversal' })
  await panel.getByRole('button', { name: 'Edit the rule dots' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add pattern' }).click()
  await dialog.getByRole('textbox', { name: 'Pattern 2' }).fill('*passwd')
  await dialog.getByRole('button', { name: 'Save rule' }).click()
  await expect(dialog).toContainText('There is nothing before the repetition')
  await dialog.getByRole('textbox', { name: 'Pattern 2' }).fill('/etc/passwd')
  // A form ignores what follows a submission within 300 ms, which is faster than a person corrects a field.
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Save rule' }).click({ timeout: 1_000 })
    await expect(dialog).toBeHidden({ timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
  await expect(panel).toContainText('/etc/passwd')

  await page.goto(`./#/clusters/${lon}/policy/groups/caches?tab=waf`)
  await page.getByRole('button', { name: 'Choose sensors' }).click()
  await page.getByRole('checkbox', { name: /^path-traversal/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect
    .poll(() => waf().uses['caches'])
    .toEqual({ status: true, actions: { 'path-traversal': 'allow' } })

  const api = await apiOf(world, 'gke-one', 'rita')
  expect((await api.call('DELETE', '/v1/waf/sensor/path-traversal')).status).toBe(403)
})
