// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

type App = Awaited<ReturnType<typeof renderApp>>

const LOCAL = '/clusters/local/policy/groups'
const FEDERATED = '/federation/policy/groups'
/** By label: roles of a whole grid take jsdom seconds to work out. */
const menuOf = (group: string) => screen.findByLabelText(`Actions for ${group}`)
const idOf = (app: App, name: string) =>
  app.world.controller('gke-one').state.federation.members.find((member) => member.name === name)?.id ?? ''

async function openImport({ user }: App) {
  await user.click(await screen.findByRole('button', { name: 'Import or export' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Import a file…' }))
  const dialog = await screen.findByRole('dialog')
  return { dialog, field: await within(dialog).findByLabelText('File') }
}

const fileOf = (text: string) => new File([text], 'policy.yaml', { type: 'application/yaml' })
const groupFile = (name: string) =>
  fileOf(`apiVersion: v1
kind: List
items:
- apiVersion: neuvector.com/v1
  kind: NvClusterSecurityRule
  metadata: { name: ${name} }
  spec:
    target:
      selector: { name: ${name}, comment: From a file, criteria: [{ key: image, op: contains, value: mail }] }
`)

describe('the list of groups', () => {
  test('of a cluster has its own with modes, and federated ones that are edited elsewhere', async () => {
    const { user } = await renderApp(`${LOCAL}?q=payments`, { as: 'admin' })
    await user.click(await menuOf('fed.payments'))
    expect(await screen.findByRole('menuitem', { name: /^Edit Federated/ })).toHaveAttribute('aria-disabled')
    expect(screen.getByText('Network mode')).toBeVisible()
  })

  test('of the federation has no modes and can be created by a federated administrator', async () => {
    await renderApp(FEDERATED, { as: 'admin' })
    expect(await menuOf('fed.payments')).toBeVisible()
    expect(screen.queryByText('Network mode')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Create group' })).toBeEnabled()
  })

  test('keeps its filter in the address, and tells nothing found from nothing there', async () => {
    const { user, router } = await renderApp(`${FEDERATED}?q=nosuch`, { as: 'admin' })
    await user.click(await screen.findByRole('button', { name: /^Clear/ }))
    expect(await menuOf('fed.payments')).toBeVisible()
    expect(router.state.location.search).toBe('')
  })

  test('that is empty says what groups are for', async () => {
    await renderApp(FEDERATED, {
      as: 'admin',
      prepare: (world) => world.plan('gke-one', 'GET /v1/group', { status: 200, body: { groups: null } }),
    })
    expect(await screen.findByText('No groups yet')).toBeVisible()
  })

  test('that cannot be read says so and can be tried again', async () => {
    const { user } = await renderApp(LOCAL, {
      as: 'admin',
      prepare: (world) => world.plan('gke-one', 'GET /v1/group', { status: 500 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await menuOf('caches')).toBeVisible()
  })

  test('that may not be read says what is missing, and one of an unreachable cluster where it lies', async () => {
    const app = await renderApp(LOCAL, {
      as: 'admin',
      prepare: (world) =>
        world.plan('gke-one', 'GET /v1/group', { status: 403, body: { code: 25 }, times: 9 }),
    })
    expect(await screen.findByText(/may not|not allowed|permission/i)).toBeVisible()
    app.world.setDown('edge-lon-01')
    await app.router.navigate(`/clusters/${idOf(app, 'edge-lon-01')}/policy/groups`)
    expect(await screen.findByText(/edge-lon-01 .*(not answer|unreachable|reach)/i)).toBeVisible()
  })

  test('is read-only for readers, who may export and not import', async () => {
    const { user } = await renderApp(FEDERATED, { as: 'fred' })
    expect(await screen.findByRole('button', { name: 'Create group' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Import or export' }))
    expect(await screen.findByRole('menuitem', { name: 'Export all…' })).not.toHaveAttribute('aria-disabled')
    expect(screen.getByRole('menuitem', { name: /^Import a file…/ })).toHaveAttribute('aria-disabled')
  })
})

describe('files of groups', () => {
  test('for another place are refused before they are sent', async () => {
    const app = await renderApp(FEDERATED, { as: 'admin' })
    const { dialog, field } = await openImport(app)
    await app.user.upload(field, fileOf('not: [yaml'))
    expect(await within(dialog).findByText('This is no YAML.')).toBeVisible()
    await app.user.upload(field, groupFile('mail'))
    expect(await within(dialog).findByText(/^mail belongs to one cluster/)).toBeVisible()
    expect(within(dialog).getByRole('button', { name: 'Import file' })).toBeDisabled()
  })

  test('wait for another import, and one that falls silent ends as not known', async () => {
    const app = await renderApp(LOCAL, {
      as: 'admin',
      prepare: (world) => {
        world.controller('gke-one').state.faults.importsHang = true
      },
    })
    const first = await openImport(app)
    await app.user.upload(first.field, groupFile('mail'))
    await app.user.click(await within(first.dialog).findByRole('button', { name: 'Import file' }))
    await waitFor(() => expect(first.dialog).not.toBeInTheDocument())
    const second = await openImport(app)
    await app.user.upload(second.field, groupFile('other'))
    await within(second.dialog).findByText('Created: other')
    await app.user.click(within(second.dialog).getByRole('button', { name: 'Import file' }))
    expect(await within(second.dialog).findByText('Another import is running')).toBeVisible()
    app.world.advance(31_000)
    expect(await screen.findAllByText(/The outcome is unknown/, undefined, { timeout: 6_000 })).not.toEqual(
      [],
    )
  })

  test('go to the repository of a cluster only where one is switched on', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    await app.router.navigate(`/clusters/${idOf(app, 'aks-remote2')}/policy/groups?q=caches`)
    await menuOf('caches')
    await app.user.click(screen.getByRole('button', { name: 'Import or export' }))
    await app.user.click(await screen.findByText('Export all…'))
    expect(await screen.findByText('The remote repository of aks-remote2 is switched off.')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Remote repository' })).toBeDisabled()
  })

  test('of response rules cannot be imported through the primary, which would not pass on how it goes', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    await app.router.navigate(`/clusters/${idOf(app, 'edge-lon-01')}/policy/response-rules`)
    await app.user.click(await screen.findByRole('button', { name: 'Import or export' }))
    expect(
      await screen.findByRole('menuitem', { name: /^Import a file… The primary does not pass on/ }),
    ).toHaveAttribute('aria-disabled')
  })
})
