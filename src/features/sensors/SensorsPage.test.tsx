// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

type App = Awaited<ReturnType<typeof renderApp>>

const PAGE = '/clusters/local/policy/dlp-sensors'
const FEDERATED = '/federation/policy/dlp-sensors'
const federal = (app: App) => app.world.controller('gke-one').state.policy.federal
const sensorOf = (app: App, name: string) => federal(app).dlp.sensors.find((each) => each.name === name)
const idOf = (app: App, name: string) =>
  app.world.controller('gke-one').state.federation.members.find((member) => member.name === name)?.id ?? ''
const panelOf = (name: string) => screen.findByRole('complementary', { name: `Sensor ${name}` })

/** Somebody else changes a rule of a federated DLP sensor, or adds one. */
function othersPut(app: App, sensorName: string, name: string, value: string): void {
  const { policy } = app.world.controller('gke-one').state
  const { dlp } = policy.federal
  const rule = {
    name,
    id: 20_900,
    cfg_type: 'federal',
    patterns: [{ key: 'pattern', op: 'regex', value, context: 'url' }],
  }
  const sensors = dlp.sensors.map((sensor) =>
    sensor.name === sensorName
      ? { ...sensor, rules: [...sensor.rules.filter((each) => each.name !== name), rule] }
      : sensor,
  )
  policy.federal = { ...policy.federal, dlp: { ...dlp, sensors } }
}

describe('the list', () => {
  test('tells rules, groups and origin; groups lead to their panel', async () => {
    await renderApp(FEDERATED, { as: 'admin' })
    const row = await screen.findByRole('row', { name: /fed.customer-data/ })
    expect(within(row).getByText('What may not leave the payment services')).toBeVisible()
    expect(within(row).getByText('Federated')).toBeVisible()
    expect(within(row).getByRole('link', { name: 'fed.payments' })).toHaveAttribute(
      'href',
      '/federation/policy/groups/fed.payments?tab=dlp',
    )
  })

  test('keeps what the product brings read-only, its federated twins, too', async () => {
    const { user } = await renderApp(`${FEDERATED}/fed.sensor.creditcard`, { as: 'admin' })
    const panel = await panelOf('fed.sensor.creditcard')
    expect(await within(panel).findByText('fed.rule.visa')).toBeVisible()
    expect(within(panel).getByText('Built in: it cannot be edited')).toBeVisible()
    expect(within(panel).getByRole('button', { name: 'Add rule' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Actions for fed.sensor.ssn' }))
    expect(screen.getByRole('menuitem', { name: /^Delete Built in: it cannot be edited/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  test('can be filtered by use, and says when nothing is left', async () => {
    const { router } = await renderApp(`${PAGE}?use=unused`, { as: 'admin' })
    expect(await screen.findByText('bank-accounts')).toBeVisible()
    expect(screen.queryByText('contract-data')).not.toBeInTheDocument()
    await router.navigate(`${PAGE}?q=nosuch`)
    expect(await screen.findByText(/^None of \d+ match/)).toBeVisible()
  })

  test('that is empty says what sensors are for', async () => {
    await renderApp(FEDERATED, {
      as: 'admin',
      prepare: (world) => {
        const { policy } = world.controller('gke-one').state
        policy.federal = { ...policy.federal, dlp: { sensors: [], uses: {} } }
      },
    })
    expect(await screen.findByText('No sensors yet')).toBeVisible()
  })

  test('counts a row it cannot read, and a failed reading can be tried again', async () => {
    const { user } = await renderApp('/clusters/local/policy/waf-sensors', {
      as: 'admin',
      prepare: (world) => {
        world.plan('gke-one', 'GET /v1/waf/sensor', { status: 500 })
        world.plan('gke-one', 'GET /v1/waf/sensor', {
          status: 200,
          body: { sensors: [{ name: 'readable', rules: null, groups: null }, { name: 7 }] },
        })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('row', { name: /readable/ })).toBeVisible()
    expect(screen.getByText(/1 row could not be read/)).toBeVisible()
  })

  test('is closed to roles without the right and read-only for a reader', async () => {
    const reader = await renderApp(`${PAGE}/contract-data`, { as: 'rita' })
    const panel = await panelOf('contract-data')
    expect(await within(panel).findByText('customer-number')).toBeVisible()
    expect(within(panel).getByRole('button', { name: 'Remove the rule customer-number' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Create sensor' })).toBeDisabled()
    await reader.router.navigate(FEDERATED)
    expect(await screen.findByText('You may not see this page')).toBeVisible()
  })

  test('of a cluster that cannot be reached any more says which', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    app.world.setDown('edge-lon-01')
    await app.router.navigate(`/clusters/${idOf(app, 'edge-lon-01')}/policy/waf-sensors`)
    expect(await screen.findByText(/edge-lon-01.*(unreachable|reached)/)).toBeVisible()
  })
})

test('a federated sensor on a member is read-only, though the member would let it be changed', async () => {
  const app = await renderApp('/federation/clusters', { as: 'admin' })
  const page = `/clusters/${idOf(app, 'edge-lon-01')}/policy/dlp-sensors`
  await app.router.navigate(`${page}/fed.cloud-keys`)
  const panel = await panelOf('fed.cloud-keys')
  expect(await within(panel).findByText('Federated: it is edited on the primary')).toBeVisible()
  expect(within(panel).getByRole('button', { name: 'Edit the rule aws' })).toBeDisabled()
  expect(within(panel).getByRole('link', { name: 'Edit on the primary' })).toHaveAttribute(
    'href',
    `${FEDERATED}/fed.cloud-keys`,
  )
})

describe('a rule', () => {
  async function openRule(rule: string) {
    const app = await renderApp(`${FEDERATED}/fed.cloud-keys`, { as: 'admin' })
    await app.user.click(await screen.findByRole('button', { name: `Edit the rule ${rule}` }))
    const dialog = await screen.findByRole('dialog')
    return { app, dialog, value: within(dialog).getByRole('textbox', { name: 'Pattern 1' }) }
  }

  test('is told what the controller would refuse, and how DLP reads wildcards', async () => {
    const { app, dialog, value } = await openRule('gcp')
    const { user } = app
    await user.clear(value)
    await user.type(value, 'a(b')
    await user.click(within(dialog).getByRole('button', { name: 'Save rule' }))
    expect(await within(dialog).findByText('A bracket ( is not closed')).toBeVisible()
    await user.clear(value)
    await user.type(value, 'colou?r')
    expect(within(dialog).getByText(/^Stored as colou\.r/)).toBeVisible()
    await user.click(within(dialog).getByRole('button', { name: 'Try a text' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Text' }), 'colour')
    await user.click(within(dialog).getByRole('button', { name: 'Try' }))
    expect(
      await within(dialog).findByText('With this text in every context the rule is no hit.'),
    ).toBeVisible()
    expect(within(dialog).getByText(/a hint, not a proof/)).toBeVisible()
  })

  test('is saved without taking away what somebody else added meanwhile, and that is told', async () => {
    const { app, dialog, value } = await openRule('gcp')
    othersPut(app, 'fed.cloud-keys', 'azure', 'AccountKey=')
    await app.user.clear(value)
    await app.user.type(value, 'service_account')
    await app.user.click(within(dialog).getByRole('button', { name: 'Save rule' }))
    expect(await screen.findByText(/Somebody else changed the sensor meanwhile/)).toBeVisible()
    const rules = sensorOf(app, 'fed.cloud-keys')?.rules ?? []
    expect(rules.map(({ name }) => name)).toEqual(['aws', 'azure', 'gcp'])
    expect(rules[2]?.patterns[0]?.value).toBe('service_account')
  })

  test('that somebody else changed meanwhile is shown before it is lost', async () => {
    const { app, dialog, value } = await openRule('gcp')
    othersPut(app, 'fed.cloud-keys', 'gcp', 'theirs')
    await app.user.clear(value)
    await app.user.type(value, 'mine')
    await app.user.click(within(dialog).getByRole('button', { name: 'Save rule' }))
    expect(
      await within(dialog).findByText('Somebody else changed this rule while you edited it'),
    ).toBeVisible()
    expect(within(dialog).getByText('theirs')).toBeVisible()
    expect(sensorOf(app, 'fed.cloud-keys')?.rules.at(-1)?.patterns[0]?.value).toBe('theirs')
    // A form ignores what follows a submission within 300 ms, which is faster than a person reads the note.
    const save = within(dialog).getByRole('button', { name: 'Save mine anyway' })
    const kept = () => sensorOf(app, 'fed.cloud-keys')?.rules.at(-1)?.patterns[0]?.value
    await waitFor(async () => {
      if (save.isConnected) await app.user.click(save)
      expect(kept()).toBe('mine')
    })
    expect(await screen.findByText('Rule gcp saved')).toBeVisible()
  })

  test('that the controller refuses shows what it says', async () => {
    const { app, dialog, value } = await openRule('gcp')
    await app.user.clear(value)
    // Only an engine tells that a range is upside down.
    await app.user.type(value, '[[z-a]')
    await app.user.click(within(dialog).getByRole('button', { name: 'Save rule' }))
    expect(await within(dialog).findByText(/invalid regex in pattern criteria/)).toBeVisible()
  })
})

test('deleting a sensor names the groups that lose it and asks for its name', async () => {
  const { user, ...app } = await renderApp(`${FEDERATED}/fed.customer-data`, { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Actions for fed.customer-data' }))
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }))
  const question = await screen.findByRole('alertdialog')
  expect(within(question).getByText('fed.frontend, fed.payments')).toBeVisible()
  await user.type(within(question).getByRole('textbox'), 'fed.customer-data')
  await waitFor(() => {
    expect(within(question).getByRole('button', { name: 'Delete' })).toBeEnabled()
  })
  await user.click(within(question).getByRole('button', { name: 'Delete' }))
  expect(await screen.findByText('Sensor fed.customer-data deleted')).toBeVisible()
  expect(app.router.state.location.pathname).toBe(FEDERATED)
  const { policy } = app.world.controller('gke-one').state
  expect(policy.federal.dlp.sensors.some(({ name }) => name === 'fed.customer-data')).toBe(false)
})
