// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

type App = Awaited<ReturnType<typeof renderApp>>

const LOCAL = '/clusters/local/policy/groups'
const FEDERATED = '/federation/policy/groups'
const usesOf = (app: App, scope: 'federal' | 'local', kind: 'dlp' | 'waf') =>
  app.world.controller('gke-one').state.policy[scope][kind].uses
const panelOf = (name: string) => screen.findByRole('complementary', { name: `Group ${name}` })
const idOf = (app: App, name: string) =>
  app.world.controller('gke-one').state.federation.members.find((member) => member.name === name)?.id ?? ''

describe('the sensors of a group', () => {
  test('are chosen from federated ones for a federated group, and only the difference is sent', async () => {
    const app = await renderApp(`${FEDERATED}/fed.payments?tab=dlp`, { as: 'admin' })
    const panel = await panelOf('fed.payments')
    expect(await within(panel).findByText('fed.customer-data')).toBeVisible()
    await app.user.click(within(panel).getByRole('button', { name: 'Choose sensors' }))
    const dialog = await screen.findByRole('dialog')
    await app.user.click(await within(dialog).findByRole('checkbox', { name: /fed.cloud-keys/ }))
    expect(within(dialog).queryByRole('checkbox', { name: /^contract-data/ })).not.toBeInTheDocument()
    await app.user.click(within(dialog).getByRole('checkbox', { name: /fed.sensor.creditcard/ }))
    // Somebody else assigns one meanwhile.
    const { policy } = app.world.controller('gke-one').state
    const { uses } = policy.federal.dlp
    const actions = { ...uses['fed.payments']?.actions, 'fed.sensor.ssn': 'deny' }
    policy.federal = {
      ...policy.federal,
      dlp: { ...policy.federal.dlp, uses: { ...uses, 'fed.payments': { status: true, actions } } },
    }
    await app.user.click(within(dialog).getByRole('button', { name: 'Apply' }))
    expect(await screen.findByText('Sensors of fed.payments saved')).toBeVisible()
    expect(usesOf(app, 'federal', 'dlp')['fed.payments']?.actions).toEqual({
      'fed.cloud-keys': 'allow',
      'fed.customer-data': 'deny',
      'fed.sensor.ssn': 'deny',
    })
  })

  test('can be switched off, and one that was deleted is told', async () => {
    const app = await renderApp(`${LOCAL}/shop-tier?tab=waf`, {
      as: 'admin',
      prepare: (world) => {
        const { policy } = world.controller('gke-one').state
        const sensors = policy.local.waf.sensors.filter(({ name }) => name !== 'sql-injection')
        policy.local = { ...policy.local, waf: { ...policy.local.waf, sensors } }
      },
    })
    const panel = await panelOf('shop-tier')
    expect(await within(panel).findByText(/This sensor does not exist/)).toBeVisible()
    await app.user.click(within(panel).getByRole('switch'))
    expect(await screen.findByText('WAF switched off for shop-tier')).toBeVisible()
    expect(await within(panel).findByText(/^Switched off/)).toBeVisible()
    expect(usesOf(app, 'local', 'waf')['shop-tier']?.status).toBe(false)
  })

  test('of a federated group on a member are read-only, and address groups have none', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const page = `/clusters/${idOf(app, 'edge-lon-01')}/policy/groups`
    await app.router.navigate(`${page}/fed.payments?tab=dlp`)
    const panel = await panelOf('fed.payments')
    expect(await within(panel).findByText('Federated: it is edited on the primary')).toBeVisible()
    expect(within(panel).getByRole('switch')).toBeDisabled()
    expect(within(panel).queryByRole('tab', { name: 'Custom checks' })).not.toBeInTheDocument()
    await app.router.navigate(`${page}/office-network`)
    const other = await panelOf('office-network')
    expect(await within(other).findByRole('tab', { name: 'Overview' })).toBeVisible()
    expect(within(other).queryByRole('tab', { name: 'DLP' })).not.toBeInTheDocument()
  })
})

describe('the custom checks of a group', () => {
  test('are written by an administrator where the cluster keeps them to administrators', async () => {
    const app = await renderApp(`${LOCAL}/databases?tab=checks`, { as: 'anton' })
    const panel = await panelOf('databases')
    await app.user.click(await within(panel).findByRole('button', { name: 'Add check' }))
    const dialog = await screen.findByRole('dialog')
    await app.user.type(within(dialog).getByLabelText(/^Name/), 'data-owner')
    await app.user.type(within(dialog).getByLabelText(/^Script/), 'test -d /data')
    await app.user.click(within(dialog).getByRole('button', { name: 'Add check' }))
    expect(await within(dialog).findByText('The group has a check with this name already')).toBeVisible()
    await app.user.type(within(dialog).getByLabelText(/^Name/), '-2')
    // A form ignores what follows a submission within 300 ms, which is faster than a person corrects a name.
    const add = within(dialog).getByRole('button', { name: 'Add check' })
    await waitFor(async () => {
      await app.user.click(add)
      expect(screen.getByText('Check data-owner-2 added')).toBeVisible()
    })
    const { checks } = app.world.controller('gke-one').state.policy.local
    expect(checks['databases']?.at(-1)).toEqual({ name: 'data-owner-2', script: 'test -d /data' })
  })

  test('that somebody else changed meanwhile are shown before they are lost', async () => {
    const app = await renderApp(`${LOCAL}/nodes?tab=checks`, { as: 'admin' })
    const panel = await panelOf('nodes')
    await app.user.click(await within(panel).findByRole('button', { name: 'Edit the check no-swap' }))
    const { policy } = app.world.controller('gke-one').state
    policy.local = { ...policy.local, checks: { nodes: [{ name: 'no-swap', script: 'theirs' }] } }
    const dialog = await screen.findByRole('dialog')
    await app.user.clear(within(dialog).getByLabelText(/^Script/))
    await app.user.type(within(dialog).getByLabelText(/^Script/), 'mine')
    await app.user.click(within(dialog).getByRole('button', { name: 'Save check' }))
    expect(await within(dialog).findByText('theirs')).toBeVisible()
    // A form ignores what follows a submission within 300 ms, which is faster than a person reads the note.
    const save = within(dialog).getByRole('button', { name: 'Save mine anyway' })
    await waitFor(async () => {
      await app.user.click(save)
      expect(screen.getByText('Check no-swap saved')).toBeVisible()
    })
    expect(policy.local.checks['nodes']?.[0]?.script).toBe('mine')
  })

  test('say to a reader who may edit them', async () => {
    await renderApp(`${LOCAL}/databases?tab=checks`, { as: 'rita' })
    const panel = await panelOf('databases')
    expect(await within(panel).findByText(/owner=/)).toBeVisible()
    expect(within(panel).getByRole('button', { name: 'Add check' })).toBeDisabled()
    expect(within(panel).getByText(/reader/)).toBeVisible()
  })

  test('of a cluster that has them switched off cannot be edited by anybody', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    await app.router.navigate(`/clusters/${idOf(app, 'edge-lon-01')}/policy/groups/databases?tab=checks`)
    const panel = await panelOf('databases')
    expect(await within(panel).findByText(/Custom checks are switched off on this cluster/)).toBeVisible()
    expect(within(panel).getByRole('button', { name: 'Remove the check data-owner' })).toBeDisabled()
  })
})
