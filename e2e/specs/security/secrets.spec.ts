import { expect, test } from '../../fixtures/test.ts'
import { openFederationDialog, switchTo } from '../../support/federation.ts'
import { SecretWatch } from '../../support/secrets.ts'
import { FLEET_PASSWORD, openSignedIn } from '../../support/signIn.ts'

test.use({ speed: 10 })

test('K1 password, session and join token are nowhere but where they are needed', async ({
  page,
  world,
  openConsole,
}) => {
  const primary = new SecretWatch(page)
  await openSignedIn(page, '/federation/clusters')
  const [session = ''] = Object.keys(world.controller('gke-one').state.sessions)
  expect(session).toHaveLength(918)
  expect(await primary.leaks([FLEET_PASSWORD, session])).toEqual([])

  const generate = await openFederationDialog(page, /^Generate join token/)
  await generate.getByRole('button', { name: 'Generate', exact: true }).click()
  await generate.getByRole('button', { name: /^(Show|Reveal)/ }).click()
  const token = (await generate.getByText(/^eyJ[A-Za-z0-9+/=]+$/).textContent()) ?? ''
  await generate.getByRole('button', { name: /^Hide/ }).click()
  expect(await primary.leaks([token])).toEqual([])
  await page.keyboard.press('Escape')
  await expect(generate).toHaveCount(0)
  await switchTo(page, 'edge-lon-01')
  await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
  expect(await primary.leaks([FLEET_PASSWORD, session, token])).toEqual([])

  const other = await openConsole('k3s-store-101')
  const newcomer = new SecretWatch(other)
  await openSignedIn(other, '/federation/clusters')
  const join = await openFederationDialog(other, /^Join a federation/)
  await join.getByLabel('Join token').fill(token)
  await join.getByLabel("This cluster's server").fill('203.0.113.9')
  await join.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(join.getByRole('group', { name: /got no answer/ })).toBeVisible()
  // In the field it was pasted into (React keeps the attribute in step with the value), and nowhere else.
  expect(await newcomer.leaks([token, FLEET_PASSWORD])).toEqual(['document', 'fields'])
  await other.keyboard.press('Escape')
  await join.getByRole('button', { name: 'Discard' }).click()
  await expect(join).toHaveCount(0)
  expect(await newcomer.leaks([token, FLEET_PASSWORD])).toEqual([])
  await openFederationDialog(other, /^Join a federation/)
  await expect(join.getByLabel('Join token')).toHaveValue('')
})
