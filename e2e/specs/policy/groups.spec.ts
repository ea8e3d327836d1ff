import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { apiOf, memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('a federated group made by criteria gets a rule, reaches a member and is read-only there', async ({
  page,
  world,
}) => {
  test.slow()
  const federal = (cluster: string) => world.controller(cluster).state.policy.federal
  await openSignedIn(page, '/federation/policy/groups')
  await expect(page.getByRole('row', { name: /fed.payments/ })).toBeVisible()
  await expectUsable(page, 'federated groups')
  await page.getByRole('button', { name: 'Create group' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create a federated group' })
  await dialog.getByLabel(/^Name/).fill('fed.mail')
  await dialog.getByLabel(/^Criteria/).fill('address=10.0.0.999')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('address=10.0.0.999: no IP, range, CIDR or name')
  await page.keyboard.press('Backspace')
  await dialog.getByLabel(/^Criteria/).fill('image@/platform/mail')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('image contains /platform/mail')
  await expect(dialog).toContainText(/Selects \d+ of \d+ containers on gke-one/)
  await expectUsable(page, 'group dialog')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByText('Group fed.mail created')).toBeVisible()
  expect(federal('gke-one').groups.find(({ name }) => name === 'fed.mail')?.criteria).toEqual([
    { key: 'image', op: 'contains', value: '/platform/mail' },
  ])

  await page.getByRole('main').getByRole('link', { name: 'Network Rules' }).click()
  await page.getByRole('button', { name: 'Add rule' }).click()
  await page.getByRole('combobox', { name: /^From/ }).fill('fed.mail')
  await page.getByRole('combobox', { name: /^To/ }).fill('external')
  await page.getByLabel('Ports').fill('tcp/587')
  await page.getByRole('button', { name: 'Add to draft' }).click()
  await page.getByRole('button', { name: 'Review 1 change' }).click()
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('Federated network rules saved')).toBeVisible({ timeout: 15_000 })

  world.advance(60_000)
  world.advance(60_000)
  await expect.poll(() => federal('edge-lon-01').rules[0]?.from).toBe('fed.mail')
  const lon = memberId(world, 'edge-lon-01')
  await page.goto(`./#/clusters/${lon}/policy/groups/fed.mail`)
  const panel = page.getByRole('complementary', { name: 'Group fed.mail' })
  await expect(panel).toContainText('Federated')
  await panel.getByRole('tab', { name: /^Processes/ }).click()
  await expect(panel.getByRole('button', { name: 'Add process rule' })).toBeDisabled()
  await panel.getByRole('tab', { name: /^Network rules/ }).click()
  await expect(panel).toContainText('fed.mail → external')
  await expectUsable(page, 'panel of a group')
})

test('a group of a cluster gets profiles and a mode, and is deleted with its rules after typing its name', async ({
  page,
  world,
}) => {
  const local = () => world.controller('edge-lon-01').state.policy.local
  const lon = memberId(world, 'edge-lon-01')
  await openSignedIn(page, `/clusters/${lon}/policy/groups/databases?tab=processes`)
  const panel = page.getByRole('complementary', { name: 'Group databases' })
  await panel.getByRole('button', { name: 'Add process rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Process/).fill('sh')
  await dialog.getByLabel('Path').fill('bin/sh')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toContainText('Absolute, without a slash at the end')
  await dialog.getByLabel('Path').fill('/bin/sh')
  // A form ignores what follows a submission within 300 ms, which is faster than a person corrects a field.
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Add', exact: true }).click({ timeout: 1_000 })
    await expect(dialog).toBeHidden({ timeout: 2_000 })
  }).toPass({ timeout: 15_000 })
  await expect(panel).toContainText('/bin/sh')
  expect(local().processes['databases']).toMatchObject([
    { name: 'sh', path: '/bin/sh', cfg_type: 'user_created' },
  ])
  await panel.getByRole('button', { name: 'Edit the rule of sh' }).click()
  await dialog.getByLabel('Path').fill('/usr/bin/sh')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect(local().processes['databases']).toMatchObject([{ name: 'sh', path: '/usr/bin/sh' }])
  await panel.getByRole('tab', { name: 'Files' }).click()
  await panel.getByRole('button', { name: 'Built-in file rules' }).click()
  await expect(panel).toContainText('/etc/shadow')

  const learned = local().groups.find(
    ({ policy_mode: mode, name }) => mode !== 'Protect' && name.startsWith('nv.'),
  )
  if (!learned) throw new Error('Every group is in Protect mode')
  await page.goto(`./#/clusters/${lon}/policy/groups?q=${learned.name}`)
  await page.getByRole('button', { name: `Actions for ${learned.name}` }).click()
  await page.getByRole('menuitem', { name: 'Set mode…' }).click()
  await page.getByLabel('Network mode').click()
  await page.getByRole('option', { name: /^Protect/ }).click()
  await page.getByLabel('Counts for the score').click()
  await page.getByRole('option', { name: 'No', exact: true }).click()
  await page.getByRole('button', { name: 'Set mode', exact: true }).click()
  await expect(page.getByText('Mode of 1 group set')).toBeVisible()
  expect(local().groups.find(({ name }) => name === learned.name)).toMatchObject({
    policy_mode: 'Protect',
    not_scored: true,
  })

  const api = await apiOf(world, 'edge-lon-01')
  const rule = { id: 0, from: 'databases', to: 'external', ports: 'any', applications: [], action: 'deny' }
  await api.call('PATCH', '/v1/policy/rule', { insert: { rules: [rule] } })
  await page.goto(`./#/clusters/${lon}/policy/groups?q=databases`)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Actions for databases' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('1 network rule goes with it')
  await question.getByRole('textbox').fill('databases')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Group databases deleted')).toBeVisible()
  expect(local().rules.some(({ from }) => from === 'databases')).toBe(false)
})

test('federated groups go into a file and the repository, and come back from the file to every member', async ({
  page,
  world,
  axe,
}) => {
  test.slow()
  const primary = world.controller('gke-one').state
  const groups = (cluster: string) =>
    world.controller(cluster).state.policy.federal.groups.map(({ name }) => name)
  await openSignedIn(page, '/federation/policy/groups')
  const files = page.getByRole('button', { name: 'Import or export' })
  await files.click()
  await page.getByRole('menuitem', { name: 'Export all…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('switched off')
  await axe('export dialog')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('federated-groups.yaml')
  const path = await download.path()

  await files.click()
  await page.getByRole('menuitem', { name: 'Export all…' }).click()
  await dialog.getByText('Remote repository').click()
  await dialog.getByLabel(/^Path in example\/neuvector-policy/).fill('federation/groups.yaml')
  await dialog.getByRole('button', { name: 'Push file' }).click()
  await expect(page.getByText(/pushed to federation\/groups.yaml/)).toBeVisible()
  expect(primary.remoteRepositories[0]?.files['federation/groups.yaml']?.text).toContain('fed.payments')

  const api = await apiOf(world, 'gke-one')
  await api.call('DELETE', '/v1/group/fed.payments')
  world.advance(60_000)
  world.advance(60_000)
  await expect.poll(() => groups('edge-lon-01')).not.toContain('fed.payments')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('row', { name: /fed.payments/ })).toBeHidden()

  await files.click()
  await page.getByRole('menuitem', { name: 'Import a file…' }).click()
  await dialog.getByLabel('File', { exact: true }).setInputFiles(path)
  await expect(dialog).toContainText('Created: fed.payments')
  await expect(dialog).toContainText('Every network and response rule that names one of these groups')
  await expectUsable(page, 'import dialog')
  await dialog.getByRole('button', { name: 'Import file' }).click()
  await expect(dialog).toBeHidden()
  const tray = page.getByRole('region', { name: 'Tasks' })
  await expect(tray).toContainText(/\d+ groups imported/, { timeout: 20_000 })
  await expect(page.getByRole('row', { name: /fed.payments/ })).toBeVisible()
  world.advance(30_000)
  world.advance(60_000)
  await expect.poll(() => groups('edge-lon-01')).toContain('fed.payments')
})

test('readers see groups and change none', async ({ page, world }) => {
  await openSignedIn(page, '/federation/policy/groups/fed.payments?tab=processes', 'fred')
  await expect(page.getByRole('button', { name: 'Create group' })).toBeDisabled()
  const panel = page.getByRole('complementary', { name: 'Group fed.payments' })
  await expect(panel).toContainText('/usr/bin/java')
  await expect(panel.getByRole('button', { name: 'Add process rule' })).toBeDisabled()
  const api = await apiOf(world, 'gke-one', 'fred')
  expect((await api.call('DELETE', '/v1/group/fed.payments')).status).toBe(403)
})
