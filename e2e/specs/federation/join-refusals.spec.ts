import type { Locator, Page } from '@playwright/test'
import type { World } from '../../../mocks/world/World.ts'
import { expect, test } from '../../fixtures/test.ts'
import { openFederationDialog } from '../../support/federation.ts'
import { apiOf, issueToken } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

const PRIMARY = 'gke-one'
const NEWCOMER = 'k3s-store-101'
const OWN_SERVER = '185.12.64.9'
const MINUTE = 60_000
// A way that leads nowhere costs ten seconds on the clock of the world.
test.use({ console: NEWCOMER, speed: 20 })

test('a token that is none is told while it is pasted, and a good one fills in its primary', async ({
  page,
  world,
}) => {
  const dialog = await openJoin(page)
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

type Label =
  | 'Join token'
  | 'Primary server'
  | 'Primary port'
  | 'Cluster name'
  | "This cluster's server"
  | "This cluster's port"

/** A row of semantics.md b.7: what is wrong, how it is told, what to check, and the controller's own answer. */
interface Refusal {
  readonly typed?: Partial<Record<Label, string>>
  readonly goWrong?: (world: World) => void
  readonly mend?: (world: World) => void
  readonly title: string
  readonly tells: readonly string[]
  readonly answer: string
  /** Marked as wrong, and no other. */
  readonly field?: Label
}

const wrongPrimary = (title: string, check: string, answer = '500, code 39') => ({
  title,
  tells: ['The primary was not reached', 'from this cluster to', check],
  answer,
})
const refusedThere = (title: string, check: string, answer: string) => ({
  title,
  tells: ['This cluster reaches the primary', 'The primary refused', check],
  answer,
})

const GROUPS: Readonly<Record<string, readonly Refusal[]>> = {
  'by this cluster itself': [
    {
      goWrong: (world) => {
        world.controller(NEWCOMER).state.federation.tidyUntilMs = world.clock.now() + 60 * MINUTE
      },
      mend: (world) => {
        world.controller(NEWCOMER).state.federation.tidyUntilMs = 0
      },
      title: 'This cluster is still tidying up after its last federation',
      tells: ['less than five minutes ago'],
      answer: '400, code 4',
    },
    {
      goWrong: (world) => world.setLeftovers(NEWCOMER, ['fed.web', 'fed.db']),
      mend: (world) => world.setLeftovers(NEWCOMER, []),
      title: 'Something of a former federation is in the way',
      tells: ['fed.web', 'fed.db'],
      answer: '428, code 4',
    },
  ],
  'because the primary is not reached': [
    {
      typed: { 'Primary server': '198.51.100.9' },
      ...wrongPrimary(
        'This cluster got no answer from the primary at 198.51.100.9, port 11443',
        'through the firewall to 198.51.100.9, port 11443',
      ),
      field: 'Primary server',
    },
    {
      typed: { 'Primary port': '11444' },
      ...wrongPrimary('Nobody listens at 34.118.200.15, port 11444', 'service fed-master'),
      field: 'Primary server',
    },
    {
      typed: { 'Primary server': 'primary.nowhere' },
      ...wrongPrimary('This cluster does not find the name primary.nowhere', 'the DNS of this cluster'),
      field: 'Primary server',
    },
    {
      goWrong: (world) => world.setFaults(PRIMARY, { tlsEnded: true }),
      mend: (world) => world.setFaults(PRIMARY, { tlsEnded: false }),
      ...wrongPrimary(
        'What answers at 34.118.200.15, port 11443, does not speak the TLS of a primary',
        'do not end TLS there',
      ),
    },
    {
      typed: { 'Primary port': '10443' },
      ...wrongPrimary('answers, but is not a federation port', 'usually 11443', '404, code 1'),
      field: 'Primary port',
    },
  ],
  'by the primary': [
    {
      typed: { 'Primary server': '34.89.12.7' },
      goWrong: (world) => world.setFaults('edge-lon-01', { federationPortOpen: true }),
      ...refusedThere('leads no federation', 'still a primary', '400, code 4'),
    },
    {
      typed: { 'Cluster name': 'edge-lon-01' },
      // Its name is in the sentence, and the world knows clusters by their present names.
      mend: (world) => {
        const twin = world.controllers.find(({ addresses }) => addresses[0]?.rest.server === OWN_SERVER)
        if (twin) twin.state.clusterName = NEWCOMER
      },
      ...refusedThere(
        'The federation already has a cluster called edge-lon-01',
        'Choose another name',
        '409, code 41',
      ),
      field: 'Cluster name',
    },
    {
      goWrong: (world) => world.upgrade(PRIMARY, '5.4.4'),
      mend: (world) => world.upgrade(PRIMARY, '5.6.0'),
      ...refusedThere('older version than this cluster', 'Upgrade the primary first', '426, code 42'),
    },
    {
      goWrong: (world) => world.upgrade(NEWCOMER, '5.4.4'),
      mend: (world) => world.upgrade(NEWCOMER, '5.6.0'),
      ...refusedThere('older version than the primary', 'Upgrade this cluster', '426, code 43'),
    },
    {
      goWrong: (world) => world.setFaults(PRIMARY, { upgrading: true }),
      mend: (world) => world.setFaults(PRIMARY, { upgrading: false }),
      ...refusedThere('The primary is being upgraded', 'rolling upgrade is complete', '426, code 39'),
    },
    {
      goWrong: (world) => world.setFaults(PRIMARY, { storeBroken: true }),
      mend: (world) => world.setFaults(PRIMARY, { storeBroken: false }),
      title: 'The primary was reached, but could not complete the join',
      tells: ['look at its events'],
      answer: '500, code 39',
    },
    {
      // The primary's clock alone decides.
      goWrong: (world) => world.setClockSkew(PRIMARY, 61 * MINUTE),
      mend: (world) => world.setClockSkew(PRIMARY, 0),
      ...refusedThere('The primary does not accept this token', 'tokens expire', '417, code 39'),
      field: 'Join token',
    },
  ],
  'because the primary cannot call back': [
    {
      typed: { "This cluster's port": '10444' },
      title: `The primary could not reach this cluster at ${OWN_SERVER}, port 10444`,
      tells: ['from the primary to', 'through the firewall to port 10444'],
      answer: '400, code 40',
      field: "This cluster's server",
    },
    {
      typed: { "This cluster's server": '203.0.113.9' },
      title: 'The primary got no answer from this cluster at 203.0.113.9, port 10443, in time',
      tells: ['from the primary to', 'drops packets silently'],
      answer: '500, code 39',
      field: "This cluster's server",
    },
  ],
}

/** Within 300 ms of an answer a press is taken for the second half of a double click, and does nothing (useSubmitOnce). */
async function submit(page: Page, dialog: Locator): Promise<void> {
  await expect(async () => {
    const sent = page.waitForRequest(/\/v1\/fed\/join$/, { timeout: 2_000 })
    await dialog.getByRole('button', { name: 'Join', exact: true }).click()
    await sent
  }).toPass({ timeout: 20_000 })
}

for (const [cause, refusals] of Object.entries(GROUPS)) {
  test(`a join refused ${cause} is explained, loses nothing typed, and works once mended`, async ({
    page,
    world,
    allowConsole,
  }) => {
    test.setTimeout(90_000)
    // A REST port knows no joins: 404/1 is the point of one of the rows.
    allowConsole(/no such route: POST .*\/v1\/fed\/join$/)
    const token = await issueToken(world)
    const dialog = await openJoin(page)
    for (const refusal of refusals) {
      refusal.goWrong?.(world)
      const typed = { ...good(token), ...refusal.typed }
      await fillIn(dialog, typed)
      await submit(page, dialog)
      await expectRefused(dialog, refusal, typed)
      refusal.mend?.(world)
      expect(world.controller(NEWCOMER).federationRole).toBe('standalone')
    }
    await fillIn(dialog, good(token))
    await submit(page, dialog)
    await expect(dialog.getByRole('status')).toContainText(`${NEWCOMER} is now managed by gke-one`)
    expect(world.controller(NEWCOMER).federationRole).toBe('managed')
  })
}

test('a cluster that somebody else joined meanwhile is told as managed already', async ({ page, world }) => {
  const token = await issueToken(world)
  const dialog = await openJoin(page)
  await fillIn(dialog, good(token))
  const other = await apiOf(world, NEWCOMER)
  const joined = await other.call('POST', '/v1/fed/join', {
    name: NEWCOMER,
    join_token: token,
    joint_rest_info: { server: OWN_SERVER, port: 10443 },
  })
  expect(joined.status).toBe(200)
  world.advance(2_000)
  await dialog.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(dialog.getByRole('group', { name: 'This cluster is in a federation already' })).toBeFocused()
})

async function openJoin(page: Page): Promise<Locator> {
  await openSignedIn(page, '/federation/clusters')
  return openFederationDialog(page, /^Join a federation/)
}

const good = (token: string): Record<Label, string> => ({
  'Join token': token,
  'Primary server': '34.118.200.15',
  'Primary port': '11443',
  // The controller renames itself even when the join fails; here it keeps its name.
  'Cluster name': NEWCOMER,
  "This cluster's server": OWN_SERVER,
  "This cluster's port": '10443',
})

/** The token first: it fills the primary's fields in. */
async function fillIn(dialog: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value)
}

async function expectRefused(
  dialog: Locator,
  { title, tells, answer, field }: Refusal,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const card = dialog.getByRole('group', { name: title })
  await expect(card).toBeVisible({ timeout: 10_000 })
  for (const text of tells) await expect(card).toContainText(text)
  await expect(card).toBeFocused()
  // Told once: the card has the focus, and nothing interrupts it.
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  if (field !== undefined) await expect(dialog.getByLabel(field)).toHaveAttribute('aria-invalid', 'true')
  await card.getByRole('button', { name: 'Controller’s message' }).click()
  await expect(card).toContainText(answer)
  for (const [label, value] of Object.entries(typed))
    await expect(dialog.getByLabel(label)).toHaveValue(value)
}
