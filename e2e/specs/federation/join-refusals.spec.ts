import { expect, test } from '../../fixtures/test.ts'
import { openFederationDialog } from '../../support/federation.ts'
import { issueToken } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const NEWCOMER = 'k3s-store-101'
const OWN_SERVER = '185.12.64.9'
// A way back that leads nowhere costs ten seconds on the clock of the world.
test.use({ console: NEWCOMER, speed: 10 })

test('a token that is none is told while it is pasted, and a good one fills in its primary', async ({
  page,
  world,
}) => {
  await openSignedIn(page, '/federation/clusters')
  const dialog = await openFederationDialog(page, /^Join a federation/)
  const token = dialog.getByLabel('Join token')
  const server = dialog.getByLabel('Primary server')
  const good = await issueToken(world)

  await token.fill(good.slice(0, -9))
  await expect(token).toHaveAccessibleDescription(/This is not a join token, or only a part of one/)
  await expect(token).toBeFocused()
  await expect(server).toHaveValue('')

  await token.fill(good)
  await expect(token).toHaveAccessibleDescription(/Token read/)
  await expect(server).toHaveValue('34.118.200.15')
  await expect(dialog.getByLabel('Primary port')).toHaveValue('11443')
  await server.fill('primary.example.com')
  await expect(server).toBeEditable()
  await dialog.getByRole('button', { name: 'Clear token' }).click()
  await expect(token).toHaveValue('')
  await expect(server).toHaveValue('primary.example.com')
})

/** What is wrong, how it is told, and what repairs it. */
const REFUSALS = [
  {
    name: 'an expired token',
    wrong: { token: 'expired' },
    title: 'The primary does not accept this token',
    field: 'Join token',
    problem: /did not accept this token/,
    answer: '417, code 39',
    check: 'tokens expire',
  },
  {
    name: 'a name that is taken',
    wrong: { 'Cluster name': 'edge-lon-01' },
    title: 'The federation already has a cluster called edge-lon-01',
    field: 'Cluster name',
    problem: /taken in the federation/,
    answer: '409, code 41',
    check: 'Choose another name',
  },
  {
    name: 'an own address that refuses the primary',
    wrong: { "This cluster's port": '10444' },
    title: `The primary could not reach this cluster at ${OWN_SERVER}, port 10444`,
    field: "This cluster's server",
    problem: /No answer from here/,
    answer: '400, code 40',
    check: 'firewall to port 10443',
  },
] as const

for (const { name, wrong, title, field, problem, answer, check } of REFUSALS) {
  test(`${name} is explained at its field, loses nothing typed, and is repaired in place`, async ({
    page,
    world,
  }) => {
    const newcomer = world.controller(NEWCOMER)
    const stale = await issueToken(world)
    if ('token' in wrong) world.advance(61 * 60_000)
    const fresh = await issueToken(world)
    const good = {
      'Join token': fresh,
      'Cluster name': 'store-101',
      "This cluster's server": OWN_SERVER,
      "This cluster's port": '10443',
    }
    const typed = 'token' in wrong ? { ...good, 'Join token': stale } : { ...good, ...wrong }

    await openSignedIn(page, '/federation/clusters')
    const dialog = await openFederationDialog(page, /^Join a federation/)
    for (const [label, value] of Object.entries(typed)) await dialog.getByLabel(label).fill(value)
    await dialog.getByRole('button', { name: 'Join', exact: true }).click()

    const alert = dialog.getByRole('alert', { name: title })
    await expect(alert).toContainText(check)
    await expect(alert).toBeFocused()
    await expect(dialog.getByLabel(field)).toHaveAccessibleDescription(problem)
    await expect(dialog.getByLabel(field)).toHaveAttribute('aria-invalid', 'true')
    await alert.getByRole('button', { name: 'Controller’s message' }).click()
    await expect(alert).toContainText(answer)
    for (const [label, value] of Object.entries(typed)) {
      await expect(dialog.getByLabel(label)).toHaveValue(value)
    }
    await expect(dialog.getByLabel('Primary server')).toHaveValue('34.118.200.15')
    expect(newcomer.federationRole).toBe('standalone')

    await dialog.getByLabel(field).fill(good[field])
    await expect(dialog.getByLabel(field)).toHaveAttribute('aria-invalid', 'false')
    await dialog.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(dialog.getByRole('status')).toContainText('store-101 is now managed by gke-one')
    expect(newcomer.federationRole).toBe('managed')
    expect(newcomer.clusterName).toBe('store-101')
  })
}
